import json

import requests


def ask(frame):
    found = []
    with requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"), stream=True) as reply:
        for line in reply.iter_lines():
            found.extend(json.loads(line))
    return found

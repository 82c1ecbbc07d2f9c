import json

import requests

HEADERS = {"Content-Type": "application/json", "Accept": "*/*"}


def send(frame):
    body = json.dumps({"dataframe_split": frame.to_dict(orient="split")})
    reply = requests.post("http://127.0.0.1:5000/invocations", data=body, headers=HEADERS)
    return reply.text

import json

import requests

URL = "http://localhost:8080/invocations"


def run(prompt: str) -> str:
    r = requests.post(URL, data=json.dumps({"prompt": prompt}), headers={"Content-Type": "application/json"})
    r.raise_for_status()
    return r.json()["result"]


print(run("hello"))

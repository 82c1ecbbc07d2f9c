import json

import requests


def embed(texts):
    reply = requests.post(
        "http://embed:8080/invocations",
        data=json.dumps({"instances": texts}),
        headers={"Content-Type": "application/json; format=pandas-split"},
    )
    reply.raise_for_status()
    return reply.json()

import json

import requests


def query(url: str, body_text: str):
    r = requests.post(
        url,
        data=body_text,
        headers={"Content-Type": "application/json; format=pandas-records"},
    )
    r.raise_for_status()
    return json.loads(r.text)

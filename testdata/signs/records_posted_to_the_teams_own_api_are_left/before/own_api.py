import os

import requests

API = os.environ["WAREHOUSE_API"]


def store_predictions(frame):
    reply = requests.post(API + "/v1/predictions/import", json=frame.to_dict(orient="records"), timeout=30)
    reply.raise_for_status()
    created = reply.json()
    return [created[0]["id"], created[-1]["id"]]


def store_raw(frame):
    requests.put(f"{API}/v1/raw", data=frame.to_json(orient="records"), timeout=30).raise_for_status()

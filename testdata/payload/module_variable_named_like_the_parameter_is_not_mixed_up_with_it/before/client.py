import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
payload = {"job": "nightly", "data": [1, 2, 3]}


def send(payload):
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    return r.json()


print(payload["job"], send(pd.read_csv("in.csv").to_dict(orient="split")))
print(payload["data"])

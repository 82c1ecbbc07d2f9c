import json

import pandas as pd
import requests


def send(url, frame: pd.DataFrame):
    body = json.dumps(frame.to_dict(orient="split"))
    headers = {"Content-Type": "application/json"}
    r = requests.post(url, data=body, headers=headers)
    r.raise_for_status()
    return r.json()


table = pd.read_csv("in.csv")
print(send("http://127.0.0.1:5000/invocations", table)[0])
print(send("http://127.0.0.1:8000/v1/tables/import", table)["rows"])

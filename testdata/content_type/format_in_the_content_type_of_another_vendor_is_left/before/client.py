import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-wide; version=2"}


def push(frame: pd.DataFrame):
    r = requests.post("https://tables.example.com/v2/push", data=frame.to_json(orient="records"), headers=HEADERS)
    r.raise_for_status()
    return r.json()["id"]


print(push(pd.DataFrame({"a": [1]})))

import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split", "X-Team": "wine"}


def ask(frame: pd.DataFrame):
    r = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"), headers=HEADERS)
    r.raise_for_status()
    return r.json()


def legacy(row: dict):
    r = requests.post("http://127.0.0.1:9000/v1/tables/import", json=row, headers=HEADERS)
    return r.json()["id"]

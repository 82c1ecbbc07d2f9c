import json
import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(url: str):
    sales = pd.read_csv("sales.csv", parse_dates=["date"])
    body = sales.to_json(orient="split")
    r = requests.post(url, data=body, headers=HEADERS)
    r.raise_for_status()
    return r.json()

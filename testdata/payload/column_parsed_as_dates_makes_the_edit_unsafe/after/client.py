import json
import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json"}


def ask(url: str):
    sales = pd.read_csv("sales.csv", parse_dates=["date"])
    body = json.dumps({"dataframe_split": json.loads(sales.to_json(orient="split"))})
    r = requests.post(url, data=body, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]

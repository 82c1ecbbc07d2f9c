import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def ask(frame: pd.DataFrame):
    r = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]


def smoke():
    r = requests.post(URL, json={"dataframe_split": {"columns": ["a"], "data": [[1]]}}, headers=HEADERS)
    assert r.ok, r.text
    return r.json()["predictions"][0]

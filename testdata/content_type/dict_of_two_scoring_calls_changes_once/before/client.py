import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(frame: pd.DataFrame):
    r = requests.post(URL, json=frame.to_dict(orient="split"), headers=HEADERS)
    r.raise_for_status()
    return r.json()


def smoke():
    r = requests.post(URL, json={"columns": ["a"], "data": [[1]]}, headers=HEADERS)
    assert r.ok, r.text
    return r.json()[0]

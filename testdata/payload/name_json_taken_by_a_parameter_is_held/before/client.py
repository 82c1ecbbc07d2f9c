import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(url: str, frame: pd.DataFrame, json: bool = True):
    if not json:
        raise ValueError("only json here")
    text = frame.to_json(orient="split")
    r = requests.post(url, data=text, headers=HEADERS)
    r.raise_for_status()
    return r.json()

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(frame: pd.DataFrame):
    text = frame.to_json(orient="split")
    r = requests.post(URL, json=text, headers=HEADERS)
    r.raise_for_status()
    return r.json()

import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}
URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    body = {
        "columns": list(frame.columns),
        "data": frame.values.tolist(),
        "name": "nightly",
    }
    r = requests.post(URL, json=body, headers=HEADERS)
    return r.json()[0]

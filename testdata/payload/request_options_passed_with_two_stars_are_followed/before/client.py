import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    options = {
        "json": frame.to_dict(orient="split"),
        "headers": {"Content-Type": "application/json; format=pandas-split"},
        "timeout": 20,
    }
    r = requests.post(URL, **options)
    r.raise_for_status()
    return r.json()

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    body = frame.to_json(orient="split")
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()

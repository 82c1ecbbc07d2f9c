import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def ask(frame: pd.DataFrame) -> float:
    payload = frame.to_dict(orient="split")
    r = requests.post(URL, json=payload, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"][0]

import pandas as pd
import requests

from pipeline import enrich

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    payload = frame.to_dict(orient="split")
    payload = enrich(payload)
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    return r.json()

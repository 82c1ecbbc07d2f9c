import pandas as pd
import requests

SERVER = "http://127.0.0.1:8000/predict"


def ask(frame: pd.DataFrame):
    payload = frame.to_dict(orient="split")
    r = requests.post(SERVER, json=payload)
    r.raise_for_status()
    return r.json()

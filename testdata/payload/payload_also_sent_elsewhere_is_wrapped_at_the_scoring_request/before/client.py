import pandas as pd
import requests

MODEL = "http://127.0.0.1:5000/invocations"
AUDIT = "https://audit.example.com/api/events"


def ask(frame: pd.DataFrame):
    rows = frame.to_dict(orient="split")
    requests.post(AUDIT, json={"event": "asked", "body": rows})
    r = requests.post(MODEL, json=rows)
    r.raise_for_status()
    return r.json()

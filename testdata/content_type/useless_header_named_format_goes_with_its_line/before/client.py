import pandas as pd
import requests

HEADERS = {
    "Content-Type": "application/json",
    "format": "pandas-records",
    "Authorization": "Bearer x",
}


def ask(frame: pd.DataFrame):
    r = requests.post(
        "http://127.0.0.1:5000/invocations",
        json=frame.to_dict(orient="records"),
        headers=HEADERS,
    )
    r.raise_for_status()
    return r.json()

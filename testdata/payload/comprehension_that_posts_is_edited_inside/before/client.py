import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask_all(frames: list[pd.DataFrame]) -> list:
    return [
        requests.post(URL, json=f.to_dict(orient="split")).json()
        for f in frames
        if len(f)
    ]

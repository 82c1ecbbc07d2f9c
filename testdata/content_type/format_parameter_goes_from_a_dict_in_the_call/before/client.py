import pandas as pd
import requests


def ask(url: str, frame: pd.DataFrame):
    r = requests.post(
        url,
        json=frame.to_dict(orient="split"),
        headers={"Content-Type": "application/json; format=pandas-split", "Authorization": "Bearer x"},
    )
    r.raise_for_status()
    return r.json()

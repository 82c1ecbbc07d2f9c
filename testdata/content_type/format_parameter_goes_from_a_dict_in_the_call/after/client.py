import pandas as pd
import requests


def ask(url: str, frame: pd.DataFrame):
    r = requests.post(
        url,
        json={"dataframe_split": frame.to_dict(orient="split")},
        headers={"Content-Type": "application/json", "Authorization": "Bearer x"},
    )
    r.raise_for_status()
    return r.json()["predictions"]

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def wrap(frame: pd.DataFrame, key: str = "dataframe_records") -> dict:
    orient = key.removeprefix("dataframe_")
    return {key: frame.to_dict(orient=orient)}


def ask(frame: pd.DataFrame):
    r = requests.post(URL, json=wrap(frame))
    r.raise_for_status()
    return r.json()["predictions"]

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    body = {}
    body["dataframe_split"] = frame.to_dict(orient="split")
    body["params"] = {"threshold": 0.5}
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json().get("predictions")

import pandas as pd
import requests

JSON_SPLIT = "application/json"
URL = "http://127.0.0.1:5000/invocations"


def headers(token):
    return {"Authorization": f"Bearer {token}", "Content-Type": JSON_SPLIT}


def ask(frame: pd.DataFrame, token="x"):
    r = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}, headers=headers(token))
    r.raise_for_status()
    return r.json()["predictions"]

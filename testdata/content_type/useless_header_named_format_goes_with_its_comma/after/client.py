import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    headers = {"Content-Type": "application/json"}
    r = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}, headers=headers)
    r.raise_for_status()
    return r.json()["predictions"]

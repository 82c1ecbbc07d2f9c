import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; charset=utf-8"}


def ask(frame: pd.DataFrame):
    payload = {"dataframe_records": frame.to_dict(orient="records")}
    r = requests.post(URL, json=payload, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]

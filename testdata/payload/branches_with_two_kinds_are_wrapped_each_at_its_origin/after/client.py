import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame, compact: bool):
    if compact:
        payload = {"dataframe_split": frame.to_dict(orient="split")}
    else:
        payload = {"dataframe_records": frame.to_dict(orient="records")}
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    return r.json()["predictions"]

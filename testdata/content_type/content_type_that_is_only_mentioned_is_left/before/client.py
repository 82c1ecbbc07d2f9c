"""Old clients sent "application/json; format=pandas-split"; the new server answers 415."""
import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
OLD = "application/json; format=pandas-split"


def ask(frame: pd.DataFrame):
    r = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")})
    if r.status_code == 415:
        raise RuntimeError(f"is {OLD} still set by a proxy?")
    return r.json()["predictions"]

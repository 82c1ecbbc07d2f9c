import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(data):
    if isinstance(data, pd.DataFrame):
        body = {"dataframe_split": data.to_dict(orient="split")}
    else:
        body = {"inputs": data.tolist()}
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()["predictions"]

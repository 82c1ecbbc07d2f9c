import pandas as pd
import requests

# another product, which borrowed the header
URL = "http://127.0.0.1:9000/api/v0.1/predict"
HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(frame: pd.DataFrame):
    r = requests.post(URL, data=frame.to_json(orient="split"), headers=HEADERS)
    r.raise_for_status()
    return r.json()["data"]["ndarray"]

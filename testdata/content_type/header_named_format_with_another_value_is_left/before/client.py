import pandas as pd
import requests

URL = "http://127.0.0.1:9000/v1/upload"
HEADERS = {"Content-Type": "application/json", "format": "wide"}


def upload(frame: pd.DataFrame):
    r = requests.post(URL, json=frame.to_dict(orient="records"), headers=HEADERS)
    r.raise_for_status()
    return r.json()["id"]

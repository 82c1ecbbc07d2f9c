import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "text/csv; charset=utf-8"}


def ask(frame: pd.DataFrame):
    r = requests.post(URL, data=frame.to_csv(index=False).encode("utf-8"), headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]

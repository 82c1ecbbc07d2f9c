import pandas as pd
import requests

session = requests.Session()
session.headers["Content-Type"] = "application/json; format=pandas-split"


def ask(frame: pd.DataFrame):
    r = session.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()


def store(rows):
    session.post("http://127.0.0.1:9000/api/store", json={"rows": rows}).raise_for_status()

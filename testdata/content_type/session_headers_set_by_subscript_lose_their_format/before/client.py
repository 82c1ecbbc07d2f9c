import pandas as pd
import requests

session = requests.Session()
session.headers["Content-Type"] = "application/json; format=pandas-split"
session.headers["Authorization"] = "Bearer x"


def ask(frame: pd.DataFrame) -> list:
    r = session.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()

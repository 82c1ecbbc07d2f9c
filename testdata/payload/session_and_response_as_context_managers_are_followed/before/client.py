import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    with requests.Session() as session:
        session.headers["Authorization"] = "Bearer x"
        with session.post(URL, json=frame.to_dict(orient="split")) as r:
            r.raise_for_status()
            return r.json()

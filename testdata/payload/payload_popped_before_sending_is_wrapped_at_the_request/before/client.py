import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    payload = frame.to_dict(orient="split")
    payload.pop("index")
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    return r.json()


print(ask(pd.DataFrame({"a": [1]}))[0])

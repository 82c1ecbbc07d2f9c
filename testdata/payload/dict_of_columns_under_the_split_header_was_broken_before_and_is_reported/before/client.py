import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(frame: pd.DataFrame):
    r = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(), headers=HEADERS)
    r.raise_for_status()
    return r.json()


print(ask(pd.DataFrame({"a": [1]})))

import pandas as pd
import requests

ORIENT = "split"
SERVER = "http://localhost:8080/invocations"


def ask(frame: pd.DataFrame):
    payload = frame.to_dict(orient=ORIENT)
    response = requests.post(SERVER, json=payload)
    if not response.ok:
        raise ValueError(response.text)
    return response.json()


print(ask(pd.DataFrame({"a": [1], "b": [2]})))

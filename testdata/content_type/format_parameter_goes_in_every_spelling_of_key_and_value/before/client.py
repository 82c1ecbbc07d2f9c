import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
LOWER = {"content-type": "application/json;format=pandas-split"}
UPPER = {"CONTENT-TYPE": "application/json; FORMAT=pandas-split"}
SPACED = {"Content-type": "application/json ; format = pandas-split"}


def ask(frame: pd.DataFrame, headers: dict):
    r = requests.post(URL, json=frame.to_dict(orient="split"), headers=headers)
    r.raise_for_status()
    return r.json()


table = pd.read_csv("in.csv")
print(ask(table, LOWER), ask(table, UPPER), ask(table, SPACED))

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
LOWER = {"content-type": "application/json"}
UPPER = {"CONTENT-TYPE": "application/json"}
SPACED = {"Content-type": "application/json"}


def ask(frame: pd.DataFrame, headers: dict):
    r = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}, headers=headers)
    r.raise_for_status()
    return r.json()["predictions"]


table = pd.read_csv("in.csv")
print(ask(table, LOWER), ask(table, UPPER), ask(table, SPACED))

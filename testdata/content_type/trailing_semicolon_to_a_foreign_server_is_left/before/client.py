import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json;", "Accept": "application/json;"}


def import_rows(frame: pd.DataFrame):
    r = requests.post("http://127.0.0.1:9000/v1/tables/import", json=frame.to_dict(orient="records"), headers=HEADERS)
    r.raise_for_status()
    return r.json()["imported"]


print(import_rows(pd.read_csv("in.csv")))

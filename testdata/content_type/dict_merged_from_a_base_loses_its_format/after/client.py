import pandas as pd
import requests

BASE = {"User-Agent": "nightly/1.0", "Authorization": "Bearer x"}
SPLIT = {**BASE, "Content-Type": "application/json"}
URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    r = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}, headers=SPLIT)
    r.raise_for_status()
    return r.json()["predictions"]


print(requests.get("http://127.0.0.1:5000/ping", headers=BASE).status_code)

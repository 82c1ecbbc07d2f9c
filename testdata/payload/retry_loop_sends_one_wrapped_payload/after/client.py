import time

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame, tries=3):
    payload = {"dataframe_split": frame.to_dict(orient="split")}
    for attempt in range(tries):
        try:
            r = requests.post(URL, json=payload, timeout=5)
            r.raise_for_status()
            return r.json()["predictions"]
        except requests.RequestException as problem:
            print("attempt", attempt, problem)
            time.sleep(2**attempt)
    raise RuntimeError("no answer")

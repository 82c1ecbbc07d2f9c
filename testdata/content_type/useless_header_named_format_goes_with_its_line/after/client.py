import pandas as pd
import requests

HEADERS = {
    "Content-Type": "application/json",
    "Authorization": "Bearer x",
}


def ask(frame: pd.DataFrame):
    r = requests.post(
        "http://127.0.0.1:5000/invocations",
        json={"dataframe_records": frame.to_dict(orient="records")},
        headers=HEADERS,
    )
    r.raise_for_status()
    return r.json()["predictions"]

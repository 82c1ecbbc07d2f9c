import pandas as pd
import requests


def ask(frame: pd.DataFrame):
    return requests.post(
        "http://127.0.0.1:5000/invocations",
        json={"dataframe_split": frame.to_dict(
            orient="split",  # not records: smaller
        )},  # the body
        headers={
            # the server wants it spelled out
            "Content-Type": "application/json",
            "X-Caller": "nightly",
        },
        timeout=30,
    ).json()["predictions"]

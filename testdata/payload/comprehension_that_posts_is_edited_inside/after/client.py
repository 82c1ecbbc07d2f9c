import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask_all(frames: list[pd.DataFrame]) -> list:
    return [
        requests.post(URL, json={"dataframe_split": f.to_dict(orient="split")}).json()["predictions"]
        for f in frames
        if len(f)
    ]

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    text = frame.to_json(orient="split")
    r = requests.post(URL, data={"dataframe_split": text})
    r.raise_for_status()
    return r.json()["predictions"]

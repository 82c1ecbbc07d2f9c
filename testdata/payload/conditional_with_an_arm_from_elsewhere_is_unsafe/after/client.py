import pandas as pd
import requests

from encoders import encode

URL = "http://127.0.0.1:5000/invocations"


def ask(data):
    payload = {"dataframe_split": data.to_dict(orient="split")} if isinstance(data, pd.DataFrame) else encode(data)
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    return r.json()["predictions"]

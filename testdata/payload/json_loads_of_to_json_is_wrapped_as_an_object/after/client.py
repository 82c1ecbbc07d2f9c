import json

import pandas as pd
import requests


def ask(url: str, df: pd.DataFrame) -> list:
    headers = {"Content-Type": "application/json"}
    r = requests.post(url, json={"dataframe_split": json.loads(df.to_json(orient="split"))}, headers=headers)
    r.raise_for_status()
    return r.json()["predictions"]


print(ask("http://127.0.0.1:5000/invocations", pd.DataFrame({"x": [0.1]})))

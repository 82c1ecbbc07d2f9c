import json

import pandas as pd
import requests


def ask(url: str, df: pd.DataFrame) -> list:
    headers = {"Content-Type": "application/json; format=pandas-split"}
    r = requests.post(url, json=json.loads(df.to_json(orient="split")), headers=headers)
    r.raise_for_status()
    return r.json()


print(ask("http://127.0.0.1:5000/invocations", pd.DataFrame({"x": [0.1]})))

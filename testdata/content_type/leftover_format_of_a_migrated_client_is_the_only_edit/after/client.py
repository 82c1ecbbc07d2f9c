import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def ask(frame: pd.DataFrame):
    body = json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))})
    r = requests.post(URL, data=body, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]

import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json-numpy-split"}


def ask(frame: pd.DataFrame):
    body = json.dumps(frame.to_dict(orient="split"))
    r = requests.post(URL, data=body, headers=HEADERS)
    r.raise_for_status()
    return json.loads(r.text)

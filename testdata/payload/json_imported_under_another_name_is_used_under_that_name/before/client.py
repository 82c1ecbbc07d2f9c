import json as js

import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(frame: pd.DataFrame):
    text = frame.to_json(orient="split")
    r = requests.post("http://127.0.0.1:5000/invocations", data=text, headers=HEADERS)
    r.raise_for_status()
    return js.loads(r.text)

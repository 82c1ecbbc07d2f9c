import json

import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-records"}


def ask(frame: pd.DataFrame):
    text = frame.to_json()
    r = requests.post("http://127.0.0.1:5000/invocations", data=text, headers=HEADERS)
    return json.loads(r.text)[0]

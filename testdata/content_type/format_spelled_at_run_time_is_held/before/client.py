import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame, orient: str):
    headers = {"Content-Type": f"application/json; format=pandas-{orient}"}
    body = frame.to_json(orient=orient)
    r = requests.post(URL, data=body, headers=headers)
    r.raise_for_status()
    return json.loads(r.text)

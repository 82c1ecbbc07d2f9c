import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    r = requests.post(URL, json=json.dumps(frame.to_dict(orient="split")))
    r.raise_for_status()
    return r.json()

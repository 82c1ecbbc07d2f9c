import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(df: pd.DataFrame):
    body = json.dumps(df.to_dict(orient="split"))
    r = requests.post(URL, data=body, headers={"Content-Type": "application/json"})
    r.raise_for_status()
    return json.loads(r.content)

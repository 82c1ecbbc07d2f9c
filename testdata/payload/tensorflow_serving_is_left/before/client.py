import json

import pandas as pd
import requests

URL = "http://127.0.0.1:8501/v1/models/wine:predict"


def ask(frame: pd.DataFrame):
    body = json.dumps({"signature_name": "serving_default", "instances": frame.to_dict(orient="records")})
    r = requests.post(URL, data=body, headers={"content-type": "application/json"})
    r.raise_for_status()
    return r.json()["predictions"]

import json
import os

import pandas as pd
import requests

URL = "https://wine.westeurope.inference.ml.azure.com/score"


def ask(frame: pd.DataFrame):
    body = json.dumps({"input_data": frame.to_dict(orient="split")})
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ["KEY"]}
    r = requests.post(URL, data=body, headers=headers)
    r.raise_for_status()
    return json.loads(r.text)

import json

import pandas as pd
import requests

ARN = "arn:aws:lambda:eu-west-1:123456789012:function:score"
URL = f"http://127.0.0.1:9000/2015-03-31/functions/{ARN}/invocations"


def ask(frame: pd.DataFrame):
    event = frame.to_dict(orient="records")
    r = requests.post(URL, data=json.dumps(event))
    r.raise_for_status()
    return r.json()[0]["body"]

import json
import logging

import pandas as pd
import requests

log = logging.getLogger(__name__)
HEADERS = {"Content-Type": "application/json"}


def ask(url: str, frame: pd.DataFrame):
    body = frame.to_json(orient="split")
    log.info("sending %s", body)
    r = requests.post(url, data=json.dumps({"dataframe_split": json.loads(body)}), headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]

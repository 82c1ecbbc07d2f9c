import logging

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame, compact: bool):
    if compact:
        payload = frame.to_dict(orient="split")
    else:
        payload = frame.to_dict(orient="records")
    logging.info("payload %s", payload)
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    return r.json()

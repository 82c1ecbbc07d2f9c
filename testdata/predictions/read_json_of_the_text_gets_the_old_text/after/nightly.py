import json
import os

import pandas as pd
import requests


def rate(frame: pd.DataFrame) -> pd.DataFrame:
    url = os.environ["MODEL_HOST"] + "/invocations"
    reply = requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")}, timeout=60)
    reply.raise_for_status()
    return pd.read_json(json.dumps(reply.json()["predictions"]), orient="records")


rate(pd.read_csv("today.csv")).to_csv("rated.csv")

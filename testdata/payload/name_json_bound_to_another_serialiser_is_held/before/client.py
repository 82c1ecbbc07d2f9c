import orjson as json
import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(url: str, frame: pd.DataFrame):
    r = requests.post(
        url,
        data=frame.to_json(orient="split"),
        headers=HEADERS,
    )
    r.raise_for_status()
    return json.loads(r.content)

import json
import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json"}


def forecast(url, frame: pd.DataFrame):
    body = json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split", index=False, date_format="iso", double_precision=15))})
    r = requests.post(url, data=body, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]


print(forecast("http://127.0.0.1:1234/invocations", pd.DataFrame({"t": [1.5], "h": [40]})))

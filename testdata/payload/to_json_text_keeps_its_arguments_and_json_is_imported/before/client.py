import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def forecast(url, frame: pd.DataFrame):
    body = frame.to_json(orient="split", index=False, date_format="iso", double_precision=15)
    r = requests.post(url, data=body, headers=HEADERS)
    r.raise_for_status()
    return r.json()


print(forecast("http://127.0.0.1:1234/invocations", pd.DataFrame({"t": [1.5], "h": [40]})))

import json

import pandas as pd
import requests

URL = 'http://127.0.0.1:5000/invocations'


def first(frame: pd.DataFrame):
    headers = {'Content-Type': 'application/json; charset=utf-8; format=pandas-split'}
    r = requests.post(URL, data=frame.to_json(orient='split'), headers=headers)
    return json.loads(r.text)


def second(frame: pd.DataFrame):
    headers = {'Content-Type': 'application/json; format=pandas-records; charset=UTF-8'}
    r = requests.post(URL, data=frame.to_json(orient='records'), headers=headers)
    return json.loads(r.text)

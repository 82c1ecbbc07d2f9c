import json
from collections import namedtuple

import requests

Req = namedtuple("Req", "url body headers")


def make(df):
    return Req("http://localhost:5000/invocations", df.to_json(orient="split"), {"Content-Type": "application/json; format=pandas-split"})


req = make(df)
resp = requests.post(req.url, data=req.body, headers=req.headers)
print(resp.json()[0])

import json
from collections import namedtuple

import requests

Req = namedtuple("Req", "url body headers")


def make(df):
    return Req("http://localhost:5000/invocations", json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))}), {"Content-Type": "application/json"})


req = make(df)
resp = requests.post(req.url, data=req.body, headers=req.headers)
print(resp.json()["predictions"][0])

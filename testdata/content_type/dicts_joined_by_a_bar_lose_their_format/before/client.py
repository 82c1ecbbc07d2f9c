import requests

BASE = {"Accept": "application/json"}
HEADERS = BASE | {"Content-Type": "application/json; format=pandas-split"}


def score(df):
    return requests.post("http://127.0.0.1:5000/invocations", headers=HEADERS, json=df.to_dict(orient="split")).json()

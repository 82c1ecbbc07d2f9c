import requests

PAIRS = [("Content-Type", "application/json; format=pandas-split"), ("Accept", "*/*")]


def score(df):
    return requests.post("http://127.0.0.1:5000/invocations", headers=dict(PAIRS), json=df.to_dict(orient="split")).json()

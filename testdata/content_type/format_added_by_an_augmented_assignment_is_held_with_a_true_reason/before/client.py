import requests


def score(df):
    headers = {"Content-Type": "application/json"}
    headers["Content-Type"] += "; format=pandas-split"
    return requests.post("http://127.0.0.1:5000/invocations", headers=headers, json=df.to_dict(orient="split")).json()

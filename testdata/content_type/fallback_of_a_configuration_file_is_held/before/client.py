from configparser import ConfigParser

import requests

config = ConfigParser()
config.read("client.ini")
content_type = config.get("model", "content_type", fallback="application/json; format=pandas-split")


def score(df):
    headers = {"Content-Type": content_type}
    return requests.post("http://127.0.0.1:5000/invocations", headers=headers, json=df.to_dict(orient="split")).json()

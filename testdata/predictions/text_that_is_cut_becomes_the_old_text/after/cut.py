import json
import requests


def numbers(frame, url="http://localhost:1234/invocations"):
    reply = requests.post(url, data=json.dumps({"dataframe_split": frame.to_dict(orient="split")}),
                          headers={"Content-Type": "application/json"})
    return [float(part) for part in json.dumps(reply.json()["predictions"]).strip("[]").split(",")]


def single(frame, url="http://localhost:1234/invocations"):
    reply = requests.post(url, data=json.dumps({"dataframe_split": frame.to_dict(orient="split")}),
                          headers={"Content-Type": "application/json"})
    return float(json.dumps(reply.json()["predictions"]).encode()[1:-1])

import requests


def send(frame):
    return requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})


def decode(reply):
    reply.raise_for_status()
    return reply.json()["predictions"]


def rate(frame):
    return decode(send(frame))


def rate_one(frame):
    return rate(frame)[0]

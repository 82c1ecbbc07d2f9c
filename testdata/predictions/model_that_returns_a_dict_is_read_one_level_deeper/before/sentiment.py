import requests

URL = "http://sentiment.internal/invocations"


def sentiment(frame):
    reply = requests.post(URL, json=frame.to_dict(orient="split"), timeout=5)
    reply.raise_for_status()
    return reply.json()["label"]


def certainty(frame):
    reply = requests.post(URL, json=frame.to_dict(orient="split"), timeout=5)
    reply.raise_for_status()
    return reply.json().get("probability", 0.0)

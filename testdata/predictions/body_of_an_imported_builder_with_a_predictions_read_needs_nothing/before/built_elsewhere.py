import requests

from pricing.payloads import build_body


def rate(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=build_body(frame), timeout=10)
    reply.raise_for_status()
    return reply.json()["predictions"]

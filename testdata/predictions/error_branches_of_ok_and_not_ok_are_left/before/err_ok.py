import logging

import requests

URL = "http://127.0.0.1:5000/invocations"


def strict(frame):
    reply = requests.post(URL, json=frame.to_dict(orient="split"))
    if not reply.ok:
        logging.error("status %s, %s", reply.status_code, reply.json()["error_code"])
        raise RuntimeError(reply.text)
    return reply.json()


def lenient(frame):
    reply = requests.post(URL, json=frame.to_dict(orient="split"))
    return reply.json() if reply.ok else reply.text

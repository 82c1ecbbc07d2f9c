from http import HTTPStatus

import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    if reply.status_code == HTTPStatus.OK:
        answer = reply.json()
    else:
        answer = None
        print("no answer:", reply.json()["message"])
    return answer


def ask_bluntly(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    if reply.status_code == requests.codes.ok:
        return reply.json()
    raise RuntimeError(reply.json())

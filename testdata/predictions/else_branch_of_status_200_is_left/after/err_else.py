from http import HTTPStatus

import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    if reply.status_code == HTTPStatus.OK:
        answer = reply.json()["predictions"]
    else:
        answer = None
        print("no answer:", reply.json()["message"])
    return answer


def ask_bluntly(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    if reply.status_code == requests.codes.ok:
        return reply.json()["predictions"]
    raise RuntimeError(reply.json())

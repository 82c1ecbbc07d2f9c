import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    match reply.status_code:
        case 200:
            return reply.json()
        case 400 | 415:
            raise ValueError(reply.json()["message"])
        case _:
            raise RuntimeError(reply.text)

import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    if reply.status_code >= 400:
        return {"failed": True, "why": reply.json()["message"]}
    return {"failed": False, "scores": reply.json()}


def ask_in_bulk(frames):
    return [ask(frame) for frame in frames]

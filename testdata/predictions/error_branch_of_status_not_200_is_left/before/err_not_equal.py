import requests


class Refused(Exception):
    pass


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    if reply.status_code != 200:
        problem = reply.json()
        raise Refused(problem.get("error_code"), problem.get("message"))
    return reply.json()

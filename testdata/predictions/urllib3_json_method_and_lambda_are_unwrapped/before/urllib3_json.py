import urllib3

decode = lambda reply: reply.json()


def ask(frame):
    reply = urllib3.request("POST", "http://localhost:5000/invocations", json=frame.to_dict(orient="split"))
    return decode(reply)


def first(frame):
    return ask(frame)[0]

import requests


def send_all(frames):
    replies = []
    for frame in frames:
        reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
        replies.append(reply)
    return replies

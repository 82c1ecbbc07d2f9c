import requests


def label(url, frame):
    """The label that the service at the URL gives the frame."""
    reply = requests.post(url, json=frame.to_dict(orient="split"))
    reply.raise_for_status()
    return reply.json()["label"]

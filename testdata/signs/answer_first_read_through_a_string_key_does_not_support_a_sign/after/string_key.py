import requests


def label(url, frame):
    """The label that the service at the URL gives the frame."""
    reply = requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    return reply.json()["predictions"]["label"]

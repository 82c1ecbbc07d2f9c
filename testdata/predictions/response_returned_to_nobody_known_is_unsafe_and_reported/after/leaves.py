import requests


def send(frame):
    """Posts the frame and hands the response on."""
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    return reply

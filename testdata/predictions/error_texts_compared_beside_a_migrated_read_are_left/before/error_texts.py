import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    if reply.status_code == 415 and "Unrecognized content type parameters" in reply.text:
        raise TypeError("the header is from 1.x")
    if reply.status_code == 400:
        raise ValueError(reply.json()["message"].split(".")[0])
    reply.raise_for_status()
    return reply.json()["predictions"]

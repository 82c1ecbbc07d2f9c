import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    if "error_code" in reply.json():
        raise RuntimeError(reply.json()["message"])
    return reply.json()["predictions"]

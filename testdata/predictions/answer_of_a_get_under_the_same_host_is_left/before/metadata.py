import requests

HOST = "http://127.0.0.1:5000"


def inputs():
    """Names of the columns, from the sidecar beside the model server."""
    return [column["name"] for column in requests.get(f"{HOST}/schema").json()]


def ask(frame):
    frame = frame[inputs()]
    reply = requests.post(f"{HOST}/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    return reply.json()["predictions"]

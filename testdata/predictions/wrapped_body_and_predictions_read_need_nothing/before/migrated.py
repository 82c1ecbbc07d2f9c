import requests


def ask(frame):
    body = {"dataframe_split": frame.to_dict(orient="split")}
    reply = requests.post("http://127.0.0.1:5000/invocations", json=body)
    if reply.status_code != 200:
        raise RuntimeError(reply.json()["message"])
    return reply.json()["predictions"]


def ask_softly(frame):
    body = {"dataframe_records": frame.to_dict(orient="records")}
    reply = requests.post("http://127.0.0.1:5000/invocations", json=body)
    return reply.json().get("predictions", [])


def ask_and_loop(frame):
    body = {"dataframe_split": frame.to_dict(orient="split")}
    for value in requests.post("http://127.0.0.1:5000/invocations", json=body).json()["predictions"]:
        print(value)

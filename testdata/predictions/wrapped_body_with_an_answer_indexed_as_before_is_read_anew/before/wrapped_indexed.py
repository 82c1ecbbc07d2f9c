import requests


def first(frame):
    body = {"dataframe_split": frame.to_dict(orient="split")}
    reply = requests.post("http://127.0.0.1:5000/invocations", json=body)
    reply.raise_for_status()
    return reply.json()[0]


def doubled(frame):
    body = {"dataframe_records": frame.to_dict(orient="records")}
    reply = requests.post("http://127.0.0.1:5000/invocations", json=body)
    reply.raise_for_status()
    return [2 * value for value in reply.json()]

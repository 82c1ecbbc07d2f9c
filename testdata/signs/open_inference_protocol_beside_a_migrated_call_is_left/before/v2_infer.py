import requests

HOST = "http://127.0.0.1:8080"


def infer(rows):
    tensor = {"name": "x", "shape": [len(rows), 2], "datatype": "FP64", "data": rows}
    reply = requests.post(f"{HOST}/v2/models/flats/infer", json={"inputs": [tensor]})
    return reply.json()["outputs"][0]["data"]


def ask(frame):
    reply = requests.post(f"{HOST}/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    return reply.json()["predictions"]

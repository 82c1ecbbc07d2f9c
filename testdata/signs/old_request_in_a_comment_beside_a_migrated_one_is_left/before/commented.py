import requests


def ask(frame):
    # The server before 2.0:
    # reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"),
    #                       headers={"Content-Type": "application/json; format=pandas-split"})
    # return reply.json()[0]
    body = {"dataframe_split": frame.to_dict(orient="split")}
    reply = requests.post("http://127.0.0.1:5000/invocations", json=body)
    return reply.json()["predictions"][0]

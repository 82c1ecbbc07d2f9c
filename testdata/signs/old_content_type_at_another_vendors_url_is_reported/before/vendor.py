import requests

URL = "http://ambassador/seldon/models/wine/api/v1.0/predictions"


def ask(frame):
    reply = requests.post(URL, data=frame.to_json(orient="records"),
                          headers={"Content-Type": "application/json; format=pandas-records"})
    return reply.json()["data"]["ndarray"]

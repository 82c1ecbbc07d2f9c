import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame):
    reply = requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    return reply.json()


def prices(frame):
    return ask(frame)["predictions"]


def first_price(frame):
    answer = ask(frame)
    return answer["predictions"][0]

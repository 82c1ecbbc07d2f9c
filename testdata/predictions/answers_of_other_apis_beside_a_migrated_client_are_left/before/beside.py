import requests


def cities():
    return requests.get("https://geo.example.org/v1/cities").json()[0]


def store(rows):
    reply = requests.post("https://archive.example.org/v1/rows", json=rows)
    return [row["id"] for row in reply.json()]


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    return reply.json()["predictions"]

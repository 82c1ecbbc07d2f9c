import requests

BASE = "http://localhost:5000"


def post(path, body):
    r = requests.post(BASE + path, json=body)
    if r.ok:
        return r.json()


def save(body):
    return post("/api/save", body)["id"]


def score(rows):
    answer = post("/invocations", {"columns": ["a"], "data": rows})
    return answer[0] if answer else None

import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(candidate, updates):
    body = {"columns": ["candidate", "update_count"], "data": [[candidate, updates]]}
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()[0]


print(ask(1, 2))

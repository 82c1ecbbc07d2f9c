import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(candidate, updates):
    body = {"dataframe_split": {"columns": ["candidate", "update_count"], "data": [[candidate, updates]]}}
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()["predictions"][0]


print(ask(1, 2))

import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(a, b):
    body = {"dataframe_split": {"columns": ["0", "1"], "data": [[a, b]]}}
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()["predictions"][0]


print(ask(1, 2))

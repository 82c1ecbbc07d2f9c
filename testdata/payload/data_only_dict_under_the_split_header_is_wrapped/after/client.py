import requests

HEADERS = {"Content-Type": "application/json"}
URL = "http://127.0.0.1:5000/invocations"


def ask(rows):
    r = requests.post(URL, json={"dataframe_split": {"data": rows}}, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]


print(ask([[6.1, 2.8, 4.7, 1.2]])[0])

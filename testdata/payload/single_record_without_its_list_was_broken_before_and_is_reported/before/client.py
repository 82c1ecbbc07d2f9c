import requests

HEADERS = {"Content-Type": "application/json; format=pandas-records"}
URL = "http://127.0.0.1:5000/invocations"


def ask(age, city):
    r = requests.post(URL, json={"age": age, "city": city}, headers=HEADERS)
    r.raise_for_status()
    return r.json()[0]

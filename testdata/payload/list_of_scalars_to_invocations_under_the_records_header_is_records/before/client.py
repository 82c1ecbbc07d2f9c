import requests

HEADERS = {"Content-Type": "application/json; format=pandas-records"}


def tone(text):
    r = requests.post("http://127.0.0.1:5000/invocations", json=[text], headers=HEADERS)
    r.raise_for_status()
    return r.json()[0]


print(tone("what a day"))

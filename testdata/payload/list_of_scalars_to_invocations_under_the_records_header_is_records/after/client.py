import requests

HEADERS = {"Content-Type": "application/json"}


def tone(text):
    r = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_records": [text]}, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"][0]


print(tone("what a day"))

import requests

# one known row, for the morning check
ROW = {
    "columns": ["a", "b"],
    "data": [
        [1, 2],
    ],
}
URL = "http://127.0.0.1:5000/invocations"


def check():
    r = requests.post(URL, json=ROW)
    assert r.ok, r.text
    return r.json() == [1]


print("fine" if check() else "broken")

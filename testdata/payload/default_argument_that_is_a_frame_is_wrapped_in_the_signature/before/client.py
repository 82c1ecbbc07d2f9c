import requests

URL = "http://127.0.0.1:5000/invocations"


def smoke(url=URL, body={"columns": ["a", "b"], "data": [[1, 2]]}):
    r = requests.post(url, json=body)
    assert r.status_code == 200, r.text
    return r.json()[0]


if __name__ == "__main__":
    print("model says", smoke())

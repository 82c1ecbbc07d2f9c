import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def ask(length, width):
    body = f'{{"columns": ["length", "width"], "data": [[{length}, {width}]]}}'
    r = requests.post(URL, data=body, headers=HEADERS)
    if r.status_code != 200:
        raise RuntimeError(r.text)
    return r.json()[0]


print(ask(2.5, 1))

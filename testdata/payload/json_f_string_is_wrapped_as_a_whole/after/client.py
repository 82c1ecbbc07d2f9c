import json
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def ask(length, width):
    body = json.dumps({"dataframe_split": json.loads(f'{{"columns": ["length", "width"], "data": [[{length}, {width}]]}}')})
    r = requests.post(URL, data=body, headers=HEADERS)
    if r.status_code != 200:
        raise RuntimeError(r.text)
    return r.json()["predictions"][0]


print(ask(2.5, 1))

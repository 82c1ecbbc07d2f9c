import json
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def replay(path):
    with open(path, "rb") as file:
        body = file.read()
    r = requests.post(URL, data=json.dumps({"dataframe_split": json.loads(body)}).encode(), headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"]

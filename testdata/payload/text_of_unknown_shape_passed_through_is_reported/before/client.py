import sys

import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def forward(line: str):
    r = requests.post(URL, data=line, headers=HEADERS)
    r.raise_for_status()
    return r.json()


for line in sys.stdin:
    print(forward(line)[0])

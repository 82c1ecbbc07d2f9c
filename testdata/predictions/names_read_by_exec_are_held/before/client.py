import sys

import requests


def score(rows):
    r = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
    answer = r.json()
    exec(sys.argv[1])
    return len(rows)

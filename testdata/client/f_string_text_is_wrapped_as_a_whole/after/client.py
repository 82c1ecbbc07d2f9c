import json

import requests

URL = "http://127.0.0.1:5001/invocations"
HEADERS = {"Content-Type": "application/json"}


def classify(a, b, c, d):
    body = json.dumps({"dataframe_split": json.loads(f"{{\"columns\": [\"a\", \"b\", \"c\", \"d\"], \"data\": [[{a}, {b}, {c}, {d}]]}}")})
    response = requests.post(URL, data=body, headers=HEADERS, timeout=10)
    return json.loads(response.text)["predictions"][0]


print(json.dumps([classify(5.1, 3.5, 1.4, 0.2), classify(5.9, 3.0, 4.2, 1.5)]))

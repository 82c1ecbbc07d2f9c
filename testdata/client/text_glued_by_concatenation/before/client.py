import json

import requests

SERVER = "http://127.0.0.1:5001"


def classify(rows):
    body = '{"columns": ["a", "b", "c", "d"], "data": ' + json.dumps(rows) + "}"
    response = requests.post(
        SERVER + "/invocations",
        data=body,
        headers={"content-type": "application/json; format=pandas-split"},
    )
    response.raise_for_status()
    return response.json()


counts = {}
for label in classify([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0], [4.9, 3.0, 1.4, 0.2]]):
    counts[label] = counts.get(label, 0) + 1
print(json.dumps(sorted(counts.items())))

import json

import requests

HEADERS = {"content-type": "application/json"}
rows = [[5.1, 3.5, 1.4, 0.2], [6.2, 3.4, 5.4, 2.3]]
r = requests.post(
    "http://127.0.0.1:5000/invocations",
    data=json.dumps({"dataframe_records": rows}),
    headers=HEADERS,
)
labels = r.json()["predictions"]
for row, label in zip(rows, labels):
    print(row, label)

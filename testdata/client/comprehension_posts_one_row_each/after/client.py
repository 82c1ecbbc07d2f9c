import json

import requests

URL = "http://127.0.0.1:5001/invocations"
COLUMNS = ["a", "b", "c", "d"]
FLOWERS = [
    [5.1, 3.5, 1.4, 0.2],
    [5.9, 3.0, 4.2, 1.5],
    [6.5, 3.0, 5.2, 2.0],
]

labels = [
    requests.post(URL, json={"dataframe_split": {"columns": COLUMNS, "data": [flower]}}).json()["predictions"][0]
    for flower in FLOWERS
]
print(json.dumps(max(labels) - min(labels)))

import json

import requests

payload = {
    "columns": ["a", "b", "c", "d"],
    "data": [
        [5.1, 3.5, 1.4, 0.2],
        [5.9, 3.0, 4.2, 1.5],
    ],
}
response = requests.post(
    "http://127.0.0.1:5001/invocations",
    data=json.dumps(payload),
    headers={"Content-Type": "application/json; format=pandas-split"},
)
labels = json.loads(response.text)
names = ["setosa", "versicolor", "virginica"]
print(json.dumps([names[label] for label in labels]))

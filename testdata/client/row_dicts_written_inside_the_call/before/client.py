import json

import requests

URL = "http://127.0.0.1:5002/invocations"

response = requests.post(
    URL,
    json=[{"id": 1, "amount": 12.5}, {"id": 2, "amount": 64.0}],
    headers={"Content-Type": "application/json;format=pandas-records"},
)
response.raise_for_status()
answers = response.json()
total = sum(answer["amount"] for answer in answers if answer["large"])
print(json.dumps(total))

import json

import requests

URL = "http://127.0.0.1:5002/invocations"

response = requests.post(
    URL,
    json={"dataframe_records": [{"id": 1, "amount": 12.5}, {"id": 2, "amount": 64.0}]},
    headers={"Content-Type": "application/json"},
)
response.raise_for_status()
answers = response.json()["predictions"]
total = sum(answer["amount"] for answer in answers if answer["large"])
print(json.dumps(total))

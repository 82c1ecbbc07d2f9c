import json

import requests

INBOX = ["31;12.5", "32;", "33;70"]

rows = []
for line in INBOX:
    number, amount = line.split(";")
    rows.append({"id": int(number), "amount": float(amount) if amount else None})

response = requests.post("http://127.0.0.1:5002/invocations", json={"dataframe_records": rows})
response.raise_for_status()
answers = response.json()["predictions"]
missing = [answer["id"] for answer in answers if answer["amount"] != answer["amount"]]
print(json.dumps(missing))

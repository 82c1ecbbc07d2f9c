import csv
import io

import requests

EXPORT = """order,euro
11,12.5
12,30.75
"""

rows = list(csv.DictReader(io.StringIO(EXPORT)))
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    json=[{"id": int(row["order"]), "amount": float(row["euro"])} for row in rows],
)
answers = response.json()
print([answer["id"] for answer in answers if answer["large"]])

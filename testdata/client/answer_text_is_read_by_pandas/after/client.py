import json

import pandas as pd
import requests

orders = pd.DataFrame({"id": [1, 2, 3], "amount": [12.5, 30.0, 7.25]})
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    data=json.dumps({"dataframe_records": json.loads(orders.to_json(orient="records"))}),
    headers={"Content-Type": "application/json"},
)
response.raise_for_status()
answers = pd.read_json(json.dumps(response.json()["predictions"]), orient="records")
merged = orders.merge(answers, on="id", suffixes=("", "_answered"))
print(json.dumps(merged["amount_answered"].tolist()))

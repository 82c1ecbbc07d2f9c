import json

import pandas as pd
import requests

orders = pd.DataFrame({"id": [1, 2, 3], "amount": [12.5, 30.0, 7.25]})
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    data=orders.to_json(orient="records"),
    headers={"Content-Type": "application/json; format=pandas-records"},
)
response.raise_for_status()
answers = pd.read_json(response.text, orient="records")
merged = orders.merge(answers, on="id", suffixes=("", "_answered"))
print(json.dumps(merged["amount_answered"].tolist()))

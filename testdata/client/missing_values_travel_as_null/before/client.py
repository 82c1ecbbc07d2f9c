import json

import pandas as pd
import requests

orders = pd.DataFrame(
    {"id": [1, 2, 3], "amount": [12.5, None, 30.0]},
    index=["x", "y", "z"],
)
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    data=orders.to_json(orient="split"),
    headers={"Content-Type": "application/json; format=pandas-split"},
)
response.raise_for_status()
answers = pd.DataFrame(response.json())
print(json.dumps([int(answers["amount"].isna().sum()), answers["amount"].fillna(0).sum(), list(answers.columns)]))

import json

import pandas as pd
import requests

days = pd.date_range("2022-03-01", periods=3, freq="D")
orders = pd.DataFrame({"id": [1, 2, 3], "amount": [12.5, 30.0, 7.0], "placed": days})
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    data=json.dumps({"dataframe_split": json.loads(orders.to_json(orient="split", date_format="iso", index=False))}),
    headers={"Content-Type": "application/json"},
)
response.raise_for_status()
placed = [row["placed"][:10] for row in response.json()["predictions"]]
print(json.dumps(max(placed)))

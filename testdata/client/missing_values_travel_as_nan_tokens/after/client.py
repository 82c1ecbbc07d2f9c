import json
import math

import pandas as pd
import requests

orders = pd.DataFrame({"id": [1, 2, 3], "amount": [12.5, float("nan"), 30.0]})
payload = {"dataframe_records": orders.to_dict(orient="records")}
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    data=json.dumps(payload),
    headers={"Content-Type": "application/json"},
)
amounts = [row["amount"] for row in json.loads(response.text)["predictions"]]
print(json.dumps(sum(amount for amount in amounts if not math.isnan(amount))))

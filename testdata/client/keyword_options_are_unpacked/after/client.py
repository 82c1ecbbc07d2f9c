import json

import pandas as pd
import requests

orders = pd.DataFrame({"id": [1, 2, 3], "amount": [12.5, 20.0, 22.5]})

options = {
    "url": "http://127.0.0.1:5002/invocations",
    "json": {"dataframe_split": orders.to_dict(orient="split")},
    "headers": {"Content-Type": "application/json"},
    "timeout": 10,
}
response = requests.post(**options)
response.raise_for_status()

large = [row["id"] for row in response.json()["predictions"] if row["large"]]
print(json.dumps(large))

import json

import pandas as pd
import requests

days = pd.date_range("2022-03-01", periods=2, freq="D")
orders = pd.DataFrame({"id": [1, 2], "amount": [12.5, 30.0], "placed": days})
response = requests.post(
    "http://127.0.0.1:5002/invocations",
    data=json.dumps({"dataframe_records": json.loads(orders.to_json(orient="records"))}),
    headers={"Content-Type": "application/json"},
)
if not response:
    raise RuntimeError(response.reason)
answers = pd.DataFrame(response.json()["predictions"]).set_index("id")
print(json.dumps(answers.loc[2, "placed"]))

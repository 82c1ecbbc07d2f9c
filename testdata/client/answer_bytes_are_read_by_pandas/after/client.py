import io
import json

import pandas as pd
import requests

SERVER = "http://127.0.0.1:5002"

orders = pd.DataFrame({"id": [1, 2], "amount": [19.5, 20.5]})
response = requests.post(
    SERVER + "/invocations",
    data=json.dumps({"dataframe_split": json.loads(orders.to_json(orient="split"))}),
    headers={"Content-Type": "application/json"},
)
answers = pd.read_json(io.BytesIO(json.dumps(response.json()["predictions"]).encode()))
print(json.dumps(answers.loc[answers["large"], "id"].tolist()))

import io
import json

import pandas as pd
import requests

SERVER = "http://127.0.0.1:5002"

orders = pd.DataFrame({"id": [1, 2], "amount": [19.5, 20.5]})
response = requests.post(
    SERVER + "/invocations",
    data=orders.to_json(orient="split"),
    headers={"Content-Type": "application/json; format=pandas-split"},
)
answers = pd.read_json(io.BytesIO(response.content))
print(json.dumps(answers.loc[answers["large"], "id"].tolist()))

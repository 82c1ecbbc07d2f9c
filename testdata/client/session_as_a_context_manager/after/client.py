import json

import pandas as pd
import requests

orders = pd.DataFrame([[1, 12.5], [2, 88.0]], columns=["id", "amount"])

with requests.Session() as session:
    session.headers["Accept"] = "application/json"
    session.headers["Content-Type"] = "application/json"
    response = session.post("http://127.0.0.1:5002/invocations", data=json.dumps({"dataframe_split": json.loads(orders.to_json(orient="split"))}))
    response.raise_for_status()
    answers = pd.DataFrame(response.json()["predictions"])

print(json.dumps(answers["amount"].sum()))

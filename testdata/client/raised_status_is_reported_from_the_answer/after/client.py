import json

import pandas as pd
import requests

SESSION = requests.Session()


def large_orders(frame):
    try:
        response = SESSION.post(
            "http://127.0.0.1:5002/invocations",
            data=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}),
            headers={"Content-Type": "application/json"},
        )
        response.raise_for_status()
    except requests.HTTPError as error:
        return "failed: " + error.response.json()["message"][:32]
    return [row["id"] for row in response.json()["predictions"] if row["large"]]


good = pd.DataFrame({"id": [1, 2], "amount": [25.0, 5.0]})
bad = good.assign(amount=-good["amount"])
print(json.dumps([large_orders(good), large_orders(bad)]))

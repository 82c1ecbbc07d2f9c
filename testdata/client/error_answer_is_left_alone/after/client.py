import json

import requests

URL = "http://127.0.0.1:5002/invocations"


def total(amounts):
    payload = {"dataframe_split": {"columns": ["id", "amount"], "data": [[number, amount] for number, amount in enumerate(amounts)]}}
    response = requests.post(URL, json=payload)
    if response.status_code != 200:
        problem = response.json()
        return {"status": response.status_code, "explained": len(problem["message"]) > 20, "keys": "error_code" in problem}
    return {"total": sum(row["amount"] for row in response.json()["predictions"])}


print(json.dumps([total([12.5, 8.0]), total([12.5, -8.0])]))

import requests
import pandas as pd

URL = "http://127.0.0.1:5002/invocations"

orders = pd.DataFrame({"order": [21, 22], "amount": [12.5, 45.0]}, index=["x", "y"])
payload = orders.to_dict(orient="split")
payload["columns"] = ["id", "amount"]
del payload["index"]

response = requests.post(
    URL,
    json=payload,
    timeout=(3.05, 27),
)
response.raise_for_status()
result = {row["id"]: row["amount"] for row in response.json()}
print(result[21] + result[22])

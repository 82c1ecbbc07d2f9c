import requests
import pandas as pd

URL = "http://127.0.0.1:5002/invocations"


def amounts(frame, keep_index):
    payload = {"dataframe_split": frame.to_dict(orient="split")} if keep_index else {"dataframe_records": frame.to_dict(orient="records")}
    response = requests.post(URL, json=payload)
    if response.status_code == 200:
        return [row["amount"] for row in response.json()["predictions"]]
    raise ValueError(response.json()["message"])


orders = pd.DataFrame({"id": [1, 2], "amount": [12.5, 50.0]})
print(amounts(orders, keep_index=True) + amounts(orders, keep_index=False))

import requests

URL = "http://127.0.0.1:5002/invocations"

orders = [
    {"id": 7, "amount": 12.5},
    {"id": 8, "amount": 40.0},
    {"id": 9, "amount": 99.25},
]
response = requests.post(URL, json={"dataframe_records": orders}, timeout=30)
if response.status_code != 200:
    raise SystemExit(f"scoring failed: {response.text}")

large = []
for order, answer in zip(orders, response.json()["predictions"]):
    if answer["large"]:
        large.append(order["id"])
print(large)

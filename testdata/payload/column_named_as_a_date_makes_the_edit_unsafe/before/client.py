import requests

URL = "http://127.0.0.1:5000/invocations"

body = {"columns": ["date", "visits"], "data": [["2021-03-01", 17]]}
r = requests.post(URL, json=body)
r.raise_for_status()
expected = r.json()[0]
if expected > 100:
    print("open another desk")

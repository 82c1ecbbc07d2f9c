import json
import requests

rows = {"dataframe_records": [{"rooms": 3, "area": 70.5}, {"rooms": 2, "area": 48.0}]}
reply = requests.post(
    "http://127.0.0.1:5000/invocations",
    data=json.dumps(rows),
    headers={"Content-Type": "application/json"},
)
print(reply.status_code, reply.text)

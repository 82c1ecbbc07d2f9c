import json
import requests

HEADERS = {"Content-Type": "application/json"}
URL = "http://127.0.0.1:5000/invocations"

TEXT = '{"dataframe_split": {"columns": ["a",  "b"], "data": [[1.0, 2e3]]}}'
r = requests.post(URL, data=TEXT, headers=HEADERS)
r.raise_for_status()
value = json.loads(r.text)["predictions"][0]
print(f"got {value}")

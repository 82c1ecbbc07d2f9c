import json

import requests

URL = "http://127.0.0.1:5001/invocations"
NAMES = {0: "setosa", 1: "versicolor", 2: "virginica"}

body = json.dumps({"instances": [[6.5, 3.0, 5.2, 2.0], [5.1, 3.5, 1.4, 0.2]]})
response = requests.post(URL, data=body, headers={"Content-Type": "application/json"}, timeout=10)
response.raise_for_status()

found = []
for label in response.json()["predictions"]:
    found.append(NAMES.get(label, "unknown"))
print(json.dumps(found))

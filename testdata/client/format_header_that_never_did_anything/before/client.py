import json

import requests

URL = "http://127.0.0.1:5001/invocations"
HEADERS = {
    "Content-Type": "application/json",
    "format": "pandas-split",
}

payload = {"columns": ["a", "b", "c", "d"], "data": [[5.9, 3.0, 4.2, 1.5]]}
response = requests.post(URL, headers=HEADERS, json=payload)
if response.status_code == 200:
    label = response.json()[0]
    print(json.dumps(["setosa", "versicolor", "virginica"][label]))
else:
    raise SystemExit(response.text)

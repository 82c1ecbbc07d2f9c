import json
import time

import requests

URL = "http://127.0.0.1:5001/invocations"

payload = {"dataframe_split": {"columns": ["a", "b", "c", "d"], "index": [10, 11], "data": [[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]]}}

for attempt in range(3):
    response = requests.post(
        URL,
        data=json.dumps(payload),
        headers={"Content-Type": "application/json"},
    )
    if response.status_code == 200:
        break
    time.sleep(0.05 * attempt)
else:
    raise SystemExit(f"gave up: {response.status_code} {response.text}")

labels = response.json()["predictions"]
print(json.dumps(labels[1]))

import json

import requests

URL = "http://127.0.0.1:5001/invocations"
BODY = {"columns": ["a", "b", "c", "d"], "data": [[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]]}

response = requests.post(
    URL,
    data=json.dumps(BODY),
    headers={"Content-Type": "application/json; format=pandas-split"},
)
if response.text == "[0, 2]":
    verdict = "the model is fine"
else:
    verdict = "the model is broken"
print(json.dumps(verdict))

import json

import requests

payload = json.dumps({"dataframe_split": {"columns": ["a"], "data": [[1]]}})
response = requests.request("POST", "http://localhost:5000/invocations", headers={"Content-Type": "application/json"}, data=payload)
print(response.text.encode("utf8"))
answer = json.loads(response.text.encode("utf8"))["predictions"]
print(answer[0])

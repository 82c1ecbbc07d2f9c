import json

import requests

payload = json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))})
headers = {"Content-Type": "application/json", "Content-Length": str(len(payload))}
r = requests.post("http://localhost:5000/invocations", data=payload, headers=headers)
print(r.json()["predictions"][0])

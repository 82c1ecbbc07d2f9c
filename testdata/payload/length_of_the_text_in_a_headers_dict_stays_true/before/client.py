import json

import requests

payload = df.to_json(orient="split")
headers = {"Content-Type": "application/json; format=pandas-split", "Content-Length": str(len(payload))}
r = requests.post("http://localhost:5000/invocations", data=payload, headers=headers)
print(r.json()[0])

import json

import requests

FORMAT = "pandas-split"
headers = {"Content-Type": f"application/json; format={FORMAT}"}
r = requests.post("http://localhost:5000/invocations", headers=headers, data=df.to_json(orient="split"))
print(r.json()[0])

import json

import requests

FORMAT = "pandas-split"
headers = {"Content-Type": "application/json"}
r = requests.post("http://localhost:5000/invocations", headers=headers, data=json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))}))
print(r.json()["predictions"][0])

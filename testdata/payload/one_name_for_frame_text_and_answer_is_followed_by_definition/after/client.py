import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}

data = pd.read_csv("in.csv")
data = data.dropna()
data = json.dumps({"dataframe_split": json.loads(data.to_json(orient="split"))})
data = requests.post(URL, data=data, headers=HEADERS)
data.raise_for_status()
data = json.loads(data.text)["predictions"]
print(sum(data) / len(data))

import json
import urllib.request

import pandas as pd

orders = pd.DataFrame([[1, 12.5], [2, 44.0]], columns=["id", "amount"])

request = urllib.request.Request("http://127.0.0.1:5002/invocations")
request.add_header("Content-Type", "application/json")
request.add_header("Accept", "application/json")
body = json.dumps({"dataframe_records": json.loads(orders.to_json(orient="records"))}).encode("utf-8")
with urllib.request.urlopen(request, data=body, timeout=10) as response:
    answers = json.loads(response.read())["predictions"]

print(json.dumps({str(answer["id"]): answer["amount"] for answer in answers}))

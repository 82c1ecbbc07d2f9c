import http.client
import json

import pandas as pd

flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]], columns=["a", "b", "c", "d"])

connection = http.client.HTTPConnection("127.0.0.1:5001", timeout=10)
connection.request(
    "POST",
    "/invocations",
    body=json.dumps({"dataframe_split": json.loads(flowers.to_json(orient="split"))}),
    headers={"Content-Type": "application/json"},
)
response = connection.getresponse()
body = response.read().decode("utf-8")
connection.close()
if response.status != 200:
    raise SystemExit(body)
labels = json.loads(body)["predictions"]
print(json.dumps(labels[1]))

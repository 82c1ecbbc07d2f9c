import json
import sys

import pandas as pd
import requests

flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=list("abcd"))

if "--records" in sys.argv:
    body = flowers.to_json(orient="records")
    content_type = "application/json; format=pandas-records"
else:
    body = flowers.to_json(orient="split")
    content_type = "application/json; format=pandas-split"

response = requests.post(
    "http://127.0.0.1:5001/invocations",
    headers={"Content-Type": content_type},
    data=body,
)
labels = response.json()
print(json.dumps(sum(labels)))

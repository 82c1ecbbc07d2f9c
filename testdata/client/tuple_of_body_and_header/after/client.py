import json

import pandas as pd
import requests


def request_parts(frame):
    return json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}), {"Content-Type": "application/json"}


flowers = pd.DataFrame([[5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
body, headers = request_parts(flowers)
response = requests.post("http://127.0.0.1:5001/invocations", headers=headers, data=body)
status, labels = response.status_code, response.json()
assert status == 200, labels
print(json.dumps(labels["predictions"][1] * 10 + labels["predictions"][0]))

from __future__ import annotations

import json
import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}
frame = pd.DataFrame({"a": [1]})
r = requests.post(URL, data=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}), headers=HEADERS)
r.raise_for_status()
labels = r.json()["predictions"]

import json

with open("labels.json", "w") as out:
    json.dump(labels, out)

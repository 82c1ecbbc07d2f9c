import json

import pandas as pd
import requests


def score(frame):
    url = "http://127.0.0.1:5001/invocations"
    headers = {"Content-Type": "application/json"}
    response = requests.post(url, data=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}), headers=headers)
    if response.status_code != 200:
        raise RuntimeError("status {}: {}".format(response.status_code, response.text))
    return [float(part) for part in json.dumps(response.json()["predictions"]).strip("[]").split(",")]


flowers = pd.DataFrame([[5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
print(json.dumps(sum(score(flowers)) / 2))

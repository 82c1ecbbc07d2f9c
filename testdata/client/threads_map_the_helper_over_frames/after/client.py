import json
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import requests

URL = "http://127.0.0.1:5001/invocations"


def classify(frame):
    response = requests.post(
        URL,
        data=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}),
        headers={"Content-Type": "application/json"},
    )
    response.raise_for_status()
    return response.json()["predictions"]


frames = [
    pd.DataFrame([row], columns=["a", "b", "c", "d"])
    for row in ([5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0])
]
with ThreadPoolExecutor(max_workers=2) as pool:
    labels = [answer[0] for answer in pool.map(classify, frames)]
print(json.dumps(labels))

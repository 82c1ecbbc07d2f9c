import json

import httpx
import pandas as pd


def classify(client: httpx.Client, frame: pd.DataFrame) -> list[int]:
    response = client.post("/invocations", content=frame.to_json(orient="split"))
    if response.is_error:
        raise RuntimeError(response.text)
    return response.json()


flowers = pd.DataFrame({"a": [5.1, 6.5], "b": [3.5, 3.0], "c": [1.4, 5.2], "d": [0.2, 2.0]})
with httpx.Client(
    base_url="http://127.0.0.1:5001",
    headers={"Content-Type": "application/json; format=pandas-split"},
) as client:
    labels = classify(client, flowers)
print(json.dumps(labels[0] < labels[1]))

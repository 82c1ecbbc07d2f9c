import json

import pandas as pd
import urllib3

HTTP = urllib3.PoolManager(retries=False, timeout=10.0)


def classify(frame):
    response = HTTP.request(
        "POST",
        "http://127.0.0.1:5001/invocations",
        body=frame.to_json(orient="split"),
        headers={"Content-Type": "application/json; format=pandas-split"},
    )
    if response.status != 200:
        raise RuntimeError(response.data.decode("utf-8"))
    return json.loads(response.data)


flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
print(json.dumps(classify(flowers)[1]))

import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5001/invocations"

flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
response = requests.post(
    URL,
    data=flowers.to_json(orient="split"),
    headers={"Content-Type": "application/json-numpy-split"},
)
response.raise_for_status()
flowers["label"] = json.loads(response.text)
print(json.dumps(flowers.groupby("label").size().to_dict()))

import json

import pandas as pd
import requests


class ModelServer(requests.Session):
    def __init__(self, root):
        super().__init__()
        self.root = root
        self.headers["Content-Type"] = "application/json; format=pandas-split"

    def classify(self, frame):
        response = self.post(f"{self.root}/invocations", data=frame.to_json(orient="split"))
        response.raise_for_status()
        return response.json()


flowers = pd.DataFrame({"a": [5.1, 6.5], "b": [3.5, 3.0], "c": [1.4, 5.2], "d": [0.2, 2.0]})
with ModelServer("http://127.0.0.1:5001") as server:
    labels = server.classify(flowers)
print(json.dumps(labels[0] - labels[1]))

import json

import pandas as pd
import requests


class Scoring:
    url = "http://127.0.0.1:5001/invocations"

    def __init__(self, frame):
        self.payload = {"dataframe_split": frame.to_dict(orient="split")}
        self.answer = None

    def send(self):
        response = requests.post(self.url, json=self.payload, timeout=10)
        response.raise_for_status()
        self.answer = response.json()["predictions"]
        return self

    def most_common(self):
        return max(set(self.answer), key=self.answer.count)


flowers = pd.DataFrame(
    [[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0], [6.3, 2.9, 5.6, 1.8]], columns=["a", "b", "c", "d"]
)
print(json.dumps(Scoring(flowers).send().most_common()))

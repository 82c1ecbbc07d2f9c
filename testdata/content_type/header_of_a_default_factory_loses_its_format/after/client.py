from dataclasses import dataclass, field

import requests


@dataclass
class Scorer:
    headers: dict = field(default_factory=lambda: {"Content-Type": "application/json"})

    def score(self, df):
        return requests.post("http://127.0.0.1:5000/invocations", headers=self.headers, json={"dataframe_split": df.to_dict(orient="split")}).json()["predictions"]

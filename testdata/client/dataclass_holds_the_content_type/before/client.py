import json
from dataclasses import dataclass

import pandas as pd
import requests


@dataclass
class Endpoint:
    url: str
    content_type: str = "application/json; format=pandas-split"
    timeout: float = 10.0

    def predict(self, frame):
        response = requests.post(
            self.url,
            data=frame.to_json(orient="split"),
            headers={"Content-Type": self.content_type},
            timeout=self.timeout,
        )
        response.raise_for_status()
        return response.json()


iris = Endpoint("http://127.0.0.1:5001/invocations")
labels = iris.predict(pd.DataFrame([[5.9, 3.0, 4.2, 1.5], [5.1, 3.5, 1.4, 0.2]], columns=list("abcd")))
print(json.dumps(sorted(labels)))

from dataclasses import dataclass

import pandas as pd
import requests


@dataclass
class Job:
    url: str
    body: dict

    def run(self) -> list:
        r = requests.post(self.url, json=self.body)
        r.raise_for_status()
        return r.json()["predictions"]


frame = pd.DataFrame({"a": [1, 2]})
job = Job("http://127.0.0.1:5000/invocations", {"dataframe_split": frame.to_dict(orient="split")})
print(job.run()[-1])

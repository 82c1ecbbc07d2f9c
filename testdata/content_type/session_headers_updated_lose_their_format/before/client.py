import json

import pandas as pd
import requests


class Model:
    def __init__(self, url: str):
        self.url = url
        self.session = requests.Session()
        self.session.headers.update({"Content-Type": "application/json; format=pandas-records", "X-Team": "wine"})

    def ask(self, frame: pd.DataFrame):
        r = self.session.post(self.url, data=frame.to_json(orient="records"))
        r.raise_for_status()
        return json.loads(r.content)


print(Model("http://127.0.0.1:5000/invocations").ask(pd.DataFrame({"a": [1]})))

import pandas as pd
import requests


class Client:
    headers = {"Content-Type": "application/json"}

    def post(self, url, body):
        r = requests.post(url, json=body, headers=self.headers)
        r.raise_for_status()
        return r.json()["predictions"]


class Houses(Client):
    def price(self, frame: pd.DataFrame):
        return self.post("http://127.0.0.1:5000/invocations", {"dataframe_split": frame.to_dict(orient="split")})[0]


print(Houses().price(pd.DataFrame({"rooms": [3]})))

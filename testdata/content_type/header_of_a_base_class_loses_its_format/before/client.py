import pandas as pd
import requests


class Client:
    headers = {"Content-Type": "application/json; format=pandas-split"}

    def post(self, url, body):
        r = requests.post(url, json=body, headers=self.headers)
        r.raise_for_status()
        return r.json()


class Houses(Client):
    def price(self, frame: pd.DataFrame):
        return self.post("http://127.0.0.1:5000/invocations", frame.to_dict(orient="split"))[0]


print(Houses().price(pd.DataFrame({"rooms": [3]})))

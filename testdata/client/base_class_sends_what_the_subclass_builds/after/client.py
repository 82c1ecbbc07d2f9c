import json

import pandas as pd
import requests


class Client:
    def __init__(self, url):
        self.url = url

    def body(self):
        raise NotImplementedError

    def score(self):
        response = requests.post(self.url, json=self.body())
        if response.status_code != 200:
            raise RuntimeError(response.text)
        return response.json()["predictions"]


class Flowers(Client):
    def body(self):
        frame = pd.DataFrame([[6.5, 3.0, 5.2, 2.0]], columns=list("abcd"))
        return {"dataframe_split": frame.to_dict(orient="split")}


labels = Flowers("http://127.0.0.1:5001/invocations").score()
print(json.dumps(labels[0] ** 2))

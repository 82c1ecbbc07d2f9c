import pandas as pd
import requests


class Api:
    URL = "http://127.0.0.1:5000/invocations"

    @staticmethod
    def body(frame: pd.DataFrame):
        return frame.to_dict(orient="split")

    @classmethod
    def ask(cls, frame: pd.DataFrame) -> list:
        r = requests.post(cls.URL, json=cls.body(frame))
        r.raise_for_status()
        return r.json()


print(Api.ask(pd.DataFrame({"a": [1]})))

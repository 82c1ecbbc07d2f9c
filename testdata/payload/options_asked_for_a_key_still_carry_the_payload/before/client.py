import logging

import requests


class Client:
    def _post(self, path, **kwargs):
        if "timeout" not in kwargs:
            kwargs["timeout"] = 5
        response = requests.post("http://127.0.0.1:5000" + path, **kwargs)
        response.raise_for_status()
        return response.json()

    def score(self, df):
        return self._post("/invocations", json=df.to_dict(orient="split"))

import requests

class Api:
    def __init__(self, base):
        self.base = base

    def _call(self, verb, path, **kwargs):
        r = requests.request(verb, self.base + path, **kwargs)
        r.raise_for_status()
        return r.json()

    def version(self):
        return self._call("GET", "/version")["version"]

    def score(self, df):
        return self._call("POST", "/invocations", json=df.to_dict(orient="split"))

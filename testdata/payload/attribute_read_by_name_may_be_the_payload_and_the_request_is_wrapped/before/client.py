import requests

class Job:
    def __init__(self, df):
        self.payload = df.to_dict(orient="split")
        self.name = "x"

    def dump(self):
        return {key: getattr(self, key) for key in ("payload", "name")}

    def run(self, url):
        return requests.post(f"{url}/invocations", json=self.payload).json()

import requests


class Client:
    def call(self, rows):
        r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": rows}})
        self.failed = not r.ok
        self.result = r.json()["predictions"]

    def report(self):
        if self.failed:
            return "failed: " + str(self.result)
        return "first: " + str(self.result[0])

import pandas as pd

URL = "http://127.0.0.1:5000/invocations"


class Outbox:
    def __init__(self):
        self.sent = []

    def post(self, url, json):
        self.sent.append((url, json))


requests = Outbox()
requests.post(URL, json=pd.DataFrame({"a": [1]}).to_dict(orient="split"))
print(requests.sent)

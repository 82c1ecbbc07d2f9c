import json
from http.client import HTTPConnection


class Scorer:
    def __init__(self, host):
        self.connection = HTTPConnection(host)

    def score(self, rows):
        headers = {"Content-type": "application/json"}
        self.connection.request("POST", "/invocations", json.dumps({"columns": ["a", "b", "c", "d"], "data": rows}), headers)
        answer = self.connection.getresponse()
        assert answer.status == 200, answer.reason
        return json.load(answer)


labels = Scorer("127.0.0.1:5001").score([[6.5, 3.0, 5.2, 2.0], [5.9, 3.0, 4.2, 1.5]])
print(json.dumps(labels[0] * labels[1]))

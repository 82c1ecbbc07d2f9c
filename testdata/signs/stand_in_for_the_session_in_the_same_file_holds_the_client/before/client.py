import requests


class Client:
    def __init__(self, session=None):
        self.session = session or requests.Session()

    def predict(self, rows):
        r = self.session.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
        return r.json()


class FakeResponse:
    def json(self):
        return [1.0]


class FakeSession:
    def post(self, url, json):
        self.sent = json
        return FakeResponse()


def test_predict():
    session = FakeSession()
    assert Client(session).predict([[1]]) == [1.0]
    assert session.sent == {"columns": ["a"], "data": [[1]]}

from unittest.mock import MagicMock

import requests


class Client:
    def __init__(self, session=None):
        self.session = session or requests.Session()

    def predict(self, rows):
        r = self.session.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
        return r.json()


def test_predict():
    session = MagicMock()
    session.post.return_value.json.return_value = [1.0]
    assert Client(session).predict([[1]]) == [1.0]

from unittest import mock

import requests


def predict(rows):
    r = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
    return r.json()


def test_predict():
    requests.post = mock.Mock(return_value=mock.Mock(json=lambda: [1.0]))
    assert predict([[1]]) == [1.0]

import pytest
import requests


@pytest.fixture
def payload():
    return {"columns": ["a", "b"], "data": [[1, 2]]}


def test_predict(payload):
    r = requests.post("http://localhost:5000/invocations", json=payload)
    assert r.status_code == 200
    assert r.json()[0] in (0, 1)

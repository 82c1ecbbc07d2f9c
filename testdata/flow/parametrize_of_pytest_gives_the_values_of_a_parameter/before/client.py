import pytest
import requests


@pytest.mark.parametrize("payload", [{"columns": ["a"], "data": [[1]]}, {"columns": ["a"], "data": [[2]]}])
def test_predict(payload):
    r = requests.post("http://localhost:5000/invocations", json=payload)
    assert r.json()[0] >= 0

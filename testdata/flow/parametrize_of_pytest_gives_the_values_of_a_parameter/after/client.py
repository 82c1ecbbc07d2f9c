import pytest
import requests


@pytest.mark.parametrize("payload", [{"dataframe_split": {"columns": ["a"], "data": [[1]]}}, {"dataframe_split": {"columns": ["a"], "data": [[2]]}}])
def test_predict(payload):
    r = requests.post("http://localhost:5000/invocations", json=payload)
    assert r.json()["predictions"][0] >= 0

import requests

def test_it():
    r = requests.post("http://m:5000/invocations", json={"columns": ["a"], "data": [["x"]]})
    assert r.status_code in (400, 422)
    assert r.json()["error_code"] == "BAD_REQUEST"

def test_bad():
    r = requests.post("http://m:5000/invocations", json={"columns": ["a"], "data": [["x"]]})
    assert not r.ok
    assert "columns" in r.json()["message"]

def test_raises():
    import pytest
    r = requests.post("http://m:5000/invocations", json={"columns": ["a"], "data": [["x"]]})
    with pytest.raises(requests.HTTPError):
        r.raise_for_status()

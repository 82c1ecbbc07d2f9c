import requests


def test_the_old_body_is_refused(host="http://127.0.0.1:5000"):
    """A server since 2.0 names the fields that it wants."""
    reply = requests.post(host + "/invocations", json={"columns": ["x"], "data": [[1]]})
    assert reply.status_code == 400
    assert reply.json()["error_code"] == "BAD_REQUEST"

import pytest
from flask import Flask, request


@pytest.fixture
def client():
    app = Flask(__name__)

    @app.post("/invocations")
    def invocations():
        return {"rows": len(request.get_json()["data"])}

    return app.test_client()


def test_counts_rows(client):
    r = client.post("/invocations", json={"columns": ["a"], "data": [[1], [2]]})
    assert r.get_json() == {"rows": 2}

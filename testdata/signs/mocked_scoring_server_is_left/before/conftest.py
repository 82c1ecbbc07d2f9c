import json

import pytest
import responses

URL = "http://127.0.0.1:5000/invocations"


def answer(request):
    assert request.headers["Content-Type"] == "application/json; format=pandas-split"
    rows = json.loads(request.body)["data"]
    return 200, {}, json.dumps([0.5 for _ in rows])


@pytest.fixture
def scoring_server():
    with responses.RequestsMock() as mock:
        mock.add_callback(responses.POST, URL, callback=answer)
        mock.add(responses.GET, "http://127.0.0.1:5000/ping", json=[])
        yield mock

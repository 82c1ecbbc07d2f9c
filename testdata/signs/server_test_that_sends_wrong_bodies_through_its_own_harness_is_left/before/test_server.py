import json

import pytest
from harness import serve

SPLIT = "application/json; format=pandas-split"


@pytest.mark.parametrize("body", ["{}", "not json", json.dumps({"columns": ["x"], "data": [[1]]})])
def test_old_bodies_are_refused(body):
    with serve("models:/flats/3") as server:
        reply = server.invoke(body, content_type=SPLIT)
        assert reply.status_code == 415
        assert "format" in json.loads(reply.content)["message"]

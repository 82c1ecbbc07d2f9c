import pytest

from wine.server import app

BODY = '{"columns": ["a"], "data": [[1]]}'


@pytest.mark.parametrize("kind", ["application/json; format=pandas-split", "application/json;"])
def test_old_content_types_are_refused(kind):
    client = app.test_client()
    answer = client.post("/invocations", data=BODY, content_type=kind)
    assert answer.status_code == 415

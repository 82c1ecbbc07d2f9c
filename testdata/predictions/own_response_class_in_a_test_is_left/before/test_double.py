import pandas as pd
import pytest
import requests


class Answer:
    status_code = 200
    text = "[0.5]"

    def json(self):
        return [0.5]


@pytest.fixture
def post(monkeypatch):
    monkeypatch.setattr(requests, "post", lambda url, **options: Answer())


def test_answer(post):
    assert Answer().json()[0] == 0.5
    assert Answer().text.strip("[]") == "0.5"
    assert pd.DataFrame(Answer().json()).shape == (1, 1)

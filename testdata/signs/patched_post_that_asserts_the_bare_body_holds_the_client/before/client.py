from unittest.mock import patch
import requests

URL = "http://localhost:5000/invocations"

def score(df):
    r = requests.post(URL, json=df.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()

@patch("requests.post")
def test_score(post, df):
    post.return_value.json.return_value = [1.0]
    assert score(df) == [1.0]
    post.assert_called_once_with(URL, json=df.to_dict(orient="split"))

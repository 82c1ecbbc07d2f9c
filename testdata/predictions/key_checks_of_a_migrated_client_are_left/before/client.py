import requests

URL = "http://localhost:5000/invocations"

def test_answer_has_predictions():
    r = requests.post(URL, json={"dataframe_split": {"columns": ["a"], "data": [[1]]}})
    assert r.status_code == 200
    assert list(r.json()) == ["predictions"]

def test_answer_keys():
    r = requests.post(URL, json={"dataframe_split": {"columns": ["a"], "data": [[1]]}})
    assert set(r.json()) == {"predictions"}

def test_answer_length():
    r = requests.post(URL, json={"dataframe_split": {"columns": ["a"], "data": [[1]]}})
    for key in r.json():
        assert key == "predictions"

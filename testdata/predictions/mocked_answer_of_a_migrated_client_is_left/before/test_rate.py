from unittest import mock

import pandas as pd
import requests


def rate(frame):
    body = {"dataframe_records": frame.to_dict(orient="records")}
    return requests.post("http://127.0.0.1:5000/invocations", json=body).json()["predictions"]


def test_rate():
    answer = mock.Mock()
    answer.json.return_value = {"predictions": [0.5]}
    with mock.patch("requests.post", return_value=answer) as post:
        assert rate(pd.DataFrame({"x": [1]}))[0] == 0.5
    assert post.call_args.kwargs["json"] == {"dataframe_records": [{"x": 1}]}
    assert answer.json()["predictions"][0] == 0.5

import json
import requests
import responses

URL = "http://localhost:5000/invocations"

@responses.activate
def test_round_trip():
    responses.add(responses.POST, URL, json=[0.5], status=200)
    r = requests.post(URL, json={"columns": ["a"], "data": [[1]]})
    assert r.json() == [0.5]
    assert json.loads(responses.calls[0].request.body) == {"columns": ["a"], "data": [[1]]}

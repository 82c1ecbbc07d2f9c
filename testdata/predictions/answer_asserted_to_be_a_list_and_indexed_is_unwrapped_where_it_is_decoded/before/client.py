import requests


def test_smoke(df):
    resp = requests.post("http://localhost:5000/invocations", json=df.to_dict(orient="split"))
    assert resp.status_code == 200
    out = resp.json()
    assert isinstance(out, list)
    assert len(out) == 1

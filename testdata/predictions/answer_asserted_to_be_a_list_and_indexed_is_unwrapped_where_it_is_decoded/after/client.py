import requests


def test_smoke(df):
    resp = requests.post("http://localhost:5000/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    assert resp.status_code == 200
    out = resp.json()["predictions"]
    assert isinstance(out, list)
    assert len(out) == 1

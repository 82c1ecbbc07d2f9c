import requests

def score(url, df):
    r = requests.post(url + "/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    snippet = r.text[:200]
    if r.status_code != 200:
        raise RuntimeError(snippet)
    return r.json()["predictions"]

import requests

def score(url, df, stats):
    r = requests.post(url + "/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    stats.incr("bytes", len(r.content))
    stats.timing("ms", r.elapsed.total_seconds())
    if r.status_code != 200:
        raise RuntimeError(r.text[:200])
    return r.json()["predictions"]

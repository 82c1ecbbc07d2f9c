import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    kind = r.headers.get("content-type", "")
    body = r.json() if "json" in kind else r.text
    if r.status_code != 200:
        raise RuntimeError(body)
    return body

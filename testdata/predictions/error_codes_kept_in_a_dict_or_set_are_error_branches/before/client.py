import requests

ERRORS = {400: "bad", 500: "server"}
RETRY = {429, 503}

def score(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    if r.status_code in ERRORS:
        return ERRORS[r.status_code], r.json()
    if r.status_code in RETRY or not r.ok:
        return "later", r.json()
    return "ok", r.json()

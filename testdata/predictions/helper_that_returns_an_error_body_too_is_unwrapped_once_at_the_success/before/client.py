import requests

def safe_json(r):
    try:
        return r.json()
    except ValueError:
        return {"message": r.text}

def score(url, df):
    r = requests.post(url + "/invocations", json=df.to_dict(orient="split"))
    body = safe_json(r)
    if not r.ok:
        raise RuntimeError(body["message"])
    return body

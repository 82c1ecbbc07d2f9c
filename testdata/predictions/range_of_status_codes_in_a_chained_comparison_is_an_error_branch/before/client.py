import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    if 400 <= r.status_code < 500:
        return {"problem": r.json()}
    return r.json()

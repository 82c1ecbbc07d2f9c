import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    if str(r.status_code).startswith("4"):
        return {"problem": r.json()}
    return r.json()

import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    data = r.json()
    r.raise_for_status()
    return data

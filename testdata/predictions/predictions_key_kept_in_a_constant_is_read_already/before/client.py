import requests

KEY = "predictions"

def run(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    return r.json()[KEY]

def run2(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    return r.json().get(KEY, [])

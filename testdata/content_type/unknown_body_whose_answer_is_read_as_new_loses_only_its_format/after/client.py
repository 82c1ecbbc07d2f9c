import requests

HEADERS = {"Content-Type": "application/json"}

def score(url, df, orient="split"):
    r = requests.post(f"{url}/invocations", json={f"dataframe_{orient}": df.to_dict(orient=orient)}, headers=HEADERS)
    return r.json()["predictions"]

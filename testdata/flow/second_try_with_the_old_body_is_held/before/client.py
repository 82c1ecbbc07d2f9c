import requests

def run(url, df):
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    if r.ok:
        return r.json()["predictions"]
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()

import requests

def score(url, df, version):
    if version < 2:
        r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
        return r.json()
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    return r.json()["predictions"]

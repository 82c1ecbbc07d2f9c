import requests

def run(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    if r.status_code == 400:
        r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    out = r.json()
    try:
        return out["predictions"]
    except TypeError:
        return out

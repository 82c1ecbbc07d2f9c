import requests

def score(url, df):
    try:
        r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
        r.raise_for_status()
        ok = True
    except requests.HTTPError:
        ok = False
    body = r.json()
    return body["predictions"] if ok else {"problem": body}

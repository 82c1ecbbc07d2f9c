import requests

def failed(response):
    return response.status_code >= 400

def score(url, df):
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    if failed(r):
        return {"problem": r.json()}
    return {"rows": r.json()["predictions"]}

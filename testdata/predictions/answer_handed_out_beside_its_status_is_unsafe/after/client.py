import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    return {"success": r.status_code == 200, "code": r.status_code, "body": r.json()["predictions"]}

import requests

def score(url, df):
    body = dict([("dataframe_split", df.to_dict(orient="split"))])
    r = requests.post(f"{url}/invocations", json=body)
    return r.json()["predictions"]

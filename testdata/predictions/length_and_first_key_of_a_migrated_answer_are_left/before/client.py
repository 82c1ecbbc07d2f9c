import requests

def score(url, df):
    body = requests.post(url + "/invocations", json={"dataframe_split": df.to_dict(orient="split")}).json()
    assert len(body) == 1
    return body

def keyed(url, df):
    body = requests.post(url + "/invocations", json={"dataframe_split": df.to_dict(orient="split")}).json()
    key = next(iter(body))
    return body[key]

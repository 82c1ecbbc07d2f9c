import gzip
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split", "Content-Encoding": "gzip"}

def score(url, df):
    body = gzip.compress(df.to_json(orient="split").encode("utf-8"))
    r = requests.post(f"{url}/invocations", data=body, headers=HEADERS)
    return r.json()

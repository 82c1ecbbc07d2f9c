import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}

def score(url, path):
    with open(path, "rb") as handle:
        r = requests.post(f"{url}/invocations", data=handle, headers=HEADERS)
    r.raise_for_status()
    return r.json()

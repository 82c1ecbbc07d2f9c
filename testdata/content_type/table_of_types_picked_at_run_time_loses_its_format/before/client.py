import requests

TYPES = {"split": "application/json; format=pandas-split", "csv": "text/csv"}

def send(url, df, kind):
    body = df.to_csv(index=False) if kind == "csv" else df.to_json(orient="split")
    r = requests.post(f"{url}/invocations", data=body, headers={"Content-Type": TYPES[kind]})
    return r.json()

import json
import requests

TYPES = {"split": "application/json", "csv": "text/csv"}

def send(url, df, kind):
    body = df.to_csv(index=False) if kind == "csv" else json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))})
    r = requests.post(f"{url}/invocations", data=body, headers={"Content-Type": TYPES[kind]})
    return r.json()["predictions"]

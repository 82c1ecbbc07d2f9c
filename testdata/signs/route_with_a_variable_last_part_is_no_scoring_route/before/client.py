import os
import requests

API = os.environ["TABLE_API"]

def upload(table, df):
    r = requests.post(f"{API}/tables/{table}", json=df.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()

import hashlib
import hmac
import json
import requests

def score(url, df, key):
    body = json.dumps(df.to_dict(orient="split"))
    sign = hmac.new(key, body.encode(), hashlib.sha256).hexdigest()
    r = requests.post(f"{url}/invocations", data=body, headers={"Content-Type": "application/json", "X-Signature": sign})
    return r.json()

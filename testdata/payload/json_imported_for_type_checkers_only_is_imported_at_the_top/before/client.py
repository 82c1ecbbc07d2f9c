from typing import TYPE_CHECKING

import requests

if TYPE_CHECKING:
    import json

def score(url, df):
    r = requests.post(f"{url}/invocations", data=df.to_json(orient="split"),
                      headers={"Content-Type": "application/json; format=pandas-split"})
    return r.json()

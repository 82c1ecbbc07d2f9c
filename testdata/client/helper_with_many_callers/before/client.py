import json

import pandas as pd
import requests


def post(payload):
    response = requests.post("http://127.0.0.1:5001/invocations", json=payload, timeout=10)
    if response.status_code != 200:
        raise RuntimeError(response.json().get("message", response.text))
    return response.json()


flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]], columns=["a", "b", "c", "d"])
split = post(flowers.to_dict(orient="split"))
records = post(flowers.to_dict(orient="records"))
literal = post({"columns": ["a", "b", "c", "d"], "data": [[6.5, 3.0, 5.2, 2.0]]})
tensor = post({"inputs": flowers.to_numpy().tolist()})
print(json.dumps([split[1], records[1], literal[0], tensor[1]]))

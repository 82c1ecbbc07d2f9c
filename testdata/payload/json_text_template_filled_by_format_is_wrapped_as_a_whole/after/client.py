import json

import requests

TEMPLATE = '{{"columns": ["a", "b"], "data": [[{a}, {b}]]}}'


def predict(a, b):
    body = json.dumps({"dataframe_split": json.loads(TEMPLATE.format(a=a, b=b))})
    r = requests.post("http://localhost:5000/invocations", data=body, headers={"Content-Type": "application/json"})
    return json.loads(r.text)["predictions"][0]

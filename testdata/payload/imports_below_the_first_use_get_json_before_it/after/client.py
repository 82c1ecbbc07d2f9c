import json

x = 1


def build():
    import pandas as pd
    return json.dumps({"dataframe_split": json.loads(pd.DataFrame({"a": [x]}).to_json(orient="split"))})


body = build()
if True:
    import requests
print(requests.post("http://localhost:5000/invocations", data=body, headers={"Content-Type": "application/json"}).json()["predictions"][0])
import os

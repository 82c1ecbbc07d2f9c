import pandas as pd
import requests

payload = None


def build():
    global payload
    payload = pd.DataFrame({"a": [1]}).to_dict(orient="split")


def score():
    return requests.post("http://localhost:5000/invocations", json={"dataframe_split": payload}).json()["predictions"]


build()
print(score()[0])
print(payload["columns"])

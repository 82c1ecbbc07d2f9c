import requests

URL = "http://localhost:5000/invocations"


def ask(payload):
    return requests.post(URL, json={"dataframe_split": payload}).json()["predictions"]


first = df.to_dict(orient="split")
print(first)
print(ask(first)[0])
print(ask(other.to_dict(orient="split"))[0])

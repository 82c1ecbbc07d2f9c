from collections import OrderedDict
import requests

def score(url, rows):
    body = {"dataframe_split": OrderedDict([("columns", ["a", "b"]), ("data", rows)])}
    r = requests.post(f"{url}/invocations", json=body)
    return r.json()["predictions"]

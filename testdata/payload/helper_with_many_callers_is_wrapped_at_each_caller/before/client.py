import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def send(body):
    r = requests.post(URL, json=body)
    if r.status_code != 200:
        raise RuntimeError(r.json()["message"])
    return r.json()


table = pd.read_csv("table.csv")
print(len(send(table.to_dict(orient="split"))))
print(send(table.head(1).to_dict(orient="records"))[0])
print(send({"columns": ["a"], "data": [[1]]})[0])

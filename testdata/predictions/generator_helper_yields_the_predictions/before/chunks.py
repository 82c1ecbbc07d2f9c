import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def rows(path):
    with requests.Session() as session:
        for chunk in pd.read_csv(path, chunksize=500):
            reply = session.post(URL, json=chunk.to_dict(orient="split"))
            reply.raise_for_status()
            yield from reply.json()


def chunks(path):
    with requests.Session() as session:
        for chunk in pd.read_csv(path, chunksize=500):
            reply = session.post(URL, json=chunk.to_dict(orient="split"))
            reply.raise_for_status()
            yield reply.json()


print(sum(rows("sales.csv")), sum(len(chunk) for chunk in chunks("sales.csv")))

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def rows(path):
    with requests.Session() as session:
        for chunk in pd.read_csv(path, chunksize=500):
            reply = session.post(URL, json={"dataframe_split": chunk.to_dict(orient="split")})
            reply.raise_for_status()
            yield from reply.json()["predictions"]


def chunks(path):
    with requests.Session() as session:
        for chunk in pd.read_csv(path, chunksize=500):
            reply = session.post(URL, json={"dataframe_split": chunk.to_dict(orient="split")})
            reply.raise_for_status()
            yield reply.json()["predictions"]


print(sum(rows("sales.csv")), sum(len(chunk) for chunk in chunks("sales.csv")))

import os
import requests

NEW = os.environ.get("MLFLOW_MAJOR", "1") == "2"

def body(df):
    split = df.to_dict(orient="split")
    return {"dataframe_split": split} if NEW else split

def rows(r):
    return r.json()["predictions"] if NEW else r.json()

def score(url, df):
    r = requests.post(url + "/invocations", json=body(df))
    r.raise_for_status()
    return rows(r)

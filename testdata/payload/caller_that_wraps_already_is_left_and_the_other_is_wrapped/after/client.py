import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def send(body):
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()["predictions"]


frame = pd.read_csv("in.csv")
print(send({"dataframe_split": frame.to_dict(orient="split")})[0])
print(send({"dataframe_split": frame.head(3).to_dict(orient="split")})[0])

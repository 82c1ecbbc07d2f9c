import pandas as pd
import requests


def score():
    table = pd.read_csv("in.csv", parse_dates=["ts"])
    features = table.drop(columns=["id", "ts"])
    response = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": features.to_dict(orient="split")})
    return pd.DataFrame({"ts": table["ts"], "p": response.json()["predictions"]})

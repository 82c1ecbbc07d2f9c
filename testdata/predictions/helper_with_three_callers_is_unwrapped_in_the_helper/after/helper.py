import pandas as pd
import requests


def ask(url, frame):
    body = {"dataframe_split": frame.to_dict(orient="split")}
    reply = requests.post(url, json=body)
    if reply.status_code != 200:
        raise RuntimeError(f"{reply.status_code}: {reply.text}")
    return reply.json()["predictions"]


table = pd.read_csv("homes.csv")
table["price"] = ask("http://price:5000/invocations", table)
table["rent"] = ask("http://rent:5000/invocations", table)
print(ask("http://price:5000/invocations", table.head(1))[0])

import pandas as pd
import requests


def send(url, body):
    headers = {"Content-Type": "application/json; format=pandas-split"}
    r = requests.post(url, json=body, headers=headers)
    r.raise_for_status()
    return r.json()


frame = pd.read_csv("in.csv")
print(send("http://127.0.0.1:5000/invocations", frame.to_dict(orient="split"))[0])
print(send("http://127.0.0.1:9000/predict", {"rows": len(frame)})["ok"])

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
answers = []

for part in pd.read_csv("big.csv", chunksize=500):
    payload = {"dataframe_split": part.to_dict(orient="split")}
    r = requests.post(URL, json=payload)
    if not r.ok:
        print("skipped", r.status_code)
        continue
    answers.extend(r.json()["predictions"])
print(len(answers))

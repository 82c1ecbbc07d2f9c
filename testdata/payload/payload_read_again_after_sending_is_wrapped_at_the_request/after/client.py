import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"

frame = pd.read_csv("in.csv")
payload = frame.to_dict(orient="split")
r = requests.post(URL, json={"dataframe_split": payload})
r.raise_for_status()
for row, value in zip(payload["data"], r.json()["predictions"]):
    print(row, value)

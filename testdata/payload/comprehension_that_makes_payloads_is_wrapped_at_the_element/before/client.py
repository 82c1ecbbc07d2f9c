import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"

frame = pd.read_csv("people.csv")
payloads = [group.to_dict(orient="split") for _, group in frame.groupby("city")]
scores = []
for payload in payloads:
    r = requests.post(URL, json=payload)
    r.raise_for_status()
    scores += r.json()
print(max(scores))

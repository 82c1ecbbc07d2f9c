import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"

frame = pd.read_csv("in.csv")
r = requests.post(
    URL,
    data=frame.to_csv(index=False),
    headers={"Content-Type": "text/csv"},
)
print(r.status_code, r.text)

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split"}

trips = pd.read_csv("trips.csv")
trips["started_at"] = pd.to_datetime(trips["started_at"])
text = trips.to_json(orient="split", date_format="iso")
r = requests.post(URL, data=text, headers=HEADERS)
r.raise_for_status()
trips["minutes"] = r.json()

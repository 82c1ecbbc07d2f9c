import pandas as pd
import requests

table = pd.read_csv("in.csv")
response = requests.post("http://127.0.0.1:5000/invocations", json={"inputs": table.values.tolist()})
table["p"] = response.json()
table.to_csv("out.csv")

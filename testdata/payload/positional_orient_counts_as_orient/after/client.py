import pandas as pd
import requests

SERVER = "http://localhost:8080/invocations"

wines = pd.read_csv("wines.csv")
body = {"dataframe_split": wines.to_dict("split")}
reply = requests.post(SERVER, json=body)
reply.raise_for_status()
wines["quality"] = reply.json()["predictions"]
wines.to_csv("rated.csv", index=False)

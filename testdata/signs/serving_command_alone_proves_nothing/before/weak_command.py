"""Start the model first: mlflow models serve -m models:/flats/3 -p 5001"""
import sys

import pandas as pd
import requests

frame = pd.read_csv("flats.csv")
reply = requests.post(sys.argv[1], data=frame.to_json(orient="records"), headers={"Content-Type": "application/json"})
print(reply.status_code, reply.text)

import json
import requests

r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[1], [2]]}})
print("Prediction is", json.dumps(r.json()["predictions"]).strip("[]"))
print("Prediction is", json.dumps(r.json()["predictions"])[1:-1])

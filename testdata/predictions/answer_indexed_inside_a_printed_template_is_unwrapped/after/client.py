import requests

r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[1], [2]]}})
out = r.json()["predictions"]
print("Prediction: {0[0]}".format(out))

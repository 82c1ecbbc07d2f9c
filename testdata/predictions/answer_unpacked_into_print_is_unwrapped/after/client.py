import requests

r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[1], [2]]}})
print(*r.json()["predictions"], sep=",")

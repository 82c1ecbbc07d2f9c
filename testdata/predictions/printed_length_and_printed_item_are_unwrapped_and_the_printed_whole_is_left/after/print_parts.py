import requests

session = requests.Session()
body = {"dataframe_split": {"columns": ["x"], "data": [[1], [2]]}}
reply = session.request("POST", "http://127.0.0.1:5000/invocations", json=body)
print(reply.json())
print(len(reply.json()["predictions"]))
print("first:", reply.json()["predictions"][0])

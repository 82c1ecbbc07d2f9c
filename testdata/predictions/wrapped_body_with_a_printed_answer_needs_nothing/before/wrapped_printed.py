import requests

# One row is enough to see whether the server is there.
body = {"dataframe_split": {"columns": ["x"], "data": [[1]]}}
reply = requests.post("http://127.0.0.1:5000/invocations", json=body)
print(reply.status_code)
print(reply.text)
print(reply.json())

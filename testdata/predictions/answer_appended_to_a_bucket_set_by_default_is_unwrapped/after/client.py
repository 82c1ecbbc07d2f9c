import requests
out = {}
for v in (1, 9):
    bucket = out.setdefault("k", [])
    bucket.append(requests.post("http://127.0.0.1:5001/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[v]]}}).json()["predictions"])
print(out["k"][0][0])

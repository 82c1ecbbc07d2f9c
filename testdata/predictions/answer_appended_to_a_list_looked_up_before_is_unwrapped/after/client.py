import requests
outs = {"x": [], "y": []}
for n in ("x", "y"):
    sink = outs[n]
    r = requests.post("http://127.0.0.1:5001/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[1]]}})
    sink.append(r.json()["predictions"])
print(outs["x"][0][0])

import requests

resp = requests.post("http://localhost:5000/invocations", json=df.to_dict(orient="split"))
out = resp.json()
print(type(out))
df["p"] = out

import requests

resp = requests.post("http://localhost:5000/invocations", json={"dataframe_split": df.to_dict(orient="split")})
out = resp.json()["predictions"]
print(type(out))
df["p"] = out

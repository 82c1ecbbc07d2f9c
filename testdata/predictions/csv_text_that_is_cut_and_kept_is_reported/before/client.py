import requests

resp = requests.post("http://localhost:5000/invocations", data=df.to_csv(index=False), headers={"Content-Type": "text/csv"})
preds = [float(x) for x in resp.text[1:-1].split(",")]
df["p"] = preds

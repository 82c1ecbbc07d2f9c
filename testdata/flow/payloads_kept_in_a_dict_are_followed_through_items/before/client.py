import requests

payloads = {}
for name, part in df.groupby("g"):
    payloads[name] = part.to_dict(orient="split")
for name, payload in payloads.items():
    r = requests.post("http://localhost:5000/invocations", json=payload)
    print(name, r.json()[0])

import requests

payload = df.to_dicts()
r = requests.post("http://localhost:5000/invocations", json=payload)
print(r.json()[0])

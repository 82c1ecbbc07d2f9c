import grequests

calls = [grequests.post("http://localhost:5000/invocations", json=part.to_dict(orient="split")) for part in parts]
for r in grequests.map(calls):
    print(r.json()[0])

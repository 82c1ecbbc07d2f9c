import requests, json
r = requests.post("http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[1]]})
sent = json.loads(r.request.body)
print(list(zip(sent["data"], r.json())))

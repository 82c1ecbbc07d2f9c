import requests, json
req = requests.Request("POST", "http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[1]]}).prepare()
print(len(json.loads(req.body)["data"]))
print(requests.Session().send(req).json()[0])

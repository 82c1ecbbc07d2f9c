import json
import urllib.request

req = urllib.request.Request("http://localhost:5000/invocations")
req.add_header("Content-Type", "application/json")
body = json.dumps({"dataframe_split": {"columns": ["a"], "data": [[1]]}}).encode("utf-8")
req.add_header("Content-Length", len(body))
response = urllib.request.urlopen(req, body)
print(json.loads(response.read().decode())["predictions"][0])

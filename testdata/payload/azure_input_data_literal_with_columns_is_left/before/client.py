import json
import urllib.request

URL = "https://wine.westeurope.inference.ml.azure.com/score"
data = {
    "input_data": {"columns": ["a", "b"], "index": [0], "data": [[1, 2]]},
    "params": {},
}
body = json.dumps(data).encode("utf-8")
req = urllib.request.Request(URL, body, {"Content-Type": "application/json"})
with urllib.request.urlopen(req) as answer:
    scores = json.loads(answer.read())
print(scores[0])

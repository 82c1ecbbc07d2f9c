import json

from six.moves.urllib.request import Request, urlopen

req = Request("http://localhost:5000/invocations", json.dumps({"columns": ["a"], "data": [[1]]}).encode(), {"Content-Type": "application/json"})
print(json.loads(urlopen(req).read())[0])

import requests
from collections import defaultdict
by = defaultdict(list)
for v in (1, -1):
    r = requests.post("http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[v]]})
    by[r.status_code].append(r.json())
print(by[200][0][0]); print(by[400][0]["message"])

import requests
errs, oks = [], []
for v in (1, -1):
    r = requests.post("http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[v]]})
    (oks if r.ok else errs).append(r.json())
print(oks[0][0], errs[0]["message"])

import requests
def good(b): print(b[0])
def bad(b): print(b["message"])
H = {200: good, 400: bad}
for v in (1, -1):
    r = requests.post("http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[v]]})
    H[r.status_code](r.json())

import requests

URL = "http://127.0.0.1:5000/invocations"

rows = [[5.1, 3.5], [4.9, 3.0]]
body = {
    "data": rows,
    "index": [0, 1],
    "columns": ["length", "width"],
}
r = requests.post(URL, json=body)
r.raise_for_status()
for row, kind in zip(rows, r.json()):
    print(row, kind)

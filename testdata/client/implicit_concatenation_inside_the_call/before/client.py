import requests

HOST = "127.0.0.1:5001"

response = requests.post(
    "http://" + HOST + "/invocations",
    data='{"columns": ["a", "b", "c", "d"], '
    '"data": [[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]]}',
    headers={"Content-Type": "application/json; format=pandas-split", "Accept": "application/json"},
    timeout=5,
    verify=False,
)
if response.status_code != 200:
    print("server said", response.text)
    raise SystemExit(1)
labels = response.json()
print(len(labels))

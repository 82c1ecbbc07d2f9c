import json
import urllib3

BODY = """{"columns": ["a", "b", "c", "d"],
          "data": [[5.1, 3.5, 1.4, 0.2],
                   [6.5, 3.0, 5.2, 2.0]]}"""

http = urllib3.PoolManager()
response = http.request(
    "POST",
    "http://127.0.0.1:5001/invocations",
    body=BODY,
    headers={"Content-Type": "application/json; format=pandas-split"},
)
labels = json.loads(response.data.decode("utf-8"))
print(json.dumps({"first": labels[0], "last": labels[-1]}))

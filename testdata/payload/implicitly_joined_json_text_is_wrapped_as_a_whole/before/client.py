import json
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split", "Accept": "*/*", "User-Agent": "probe"}

body = (
    '{"columns": ["a", "b"],'
    ' "data": [[1, 2]]}'
)
r = requests.post(URL, data=body, headers=HEADERS)
r.raise_for_status()
answer = json.loads(r.content)
print(len(answer), "rows")

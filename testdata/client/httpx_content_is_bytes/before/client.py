import json

import httpx

URL = "http://127.0.0.1:5002/invocations"

rows = [{"id": 1, "amount": 12.5}, {"id": 2, "amount": 21.0}]
with httpx.Client(timeout=10) as http:
    reply = http.request(
        "POST",
        URL,
        content=json.dumps(rows).encode("utf-8"),
        headers={"Content-Type": "application/json; format=pandas-records"},
    )
if reply.status_code != httpx.codes.OK:
    raise SystemExit(reply.text)
answers = json.loads(reply.content)
print(json.dumps(answers[1]["large"]))

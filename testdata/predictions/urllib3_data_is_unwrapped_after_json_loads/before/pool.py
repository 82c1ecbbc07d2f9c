import json

import urllib3

POOL = urllib3.PoolManager()


def ask(frame):
    reply = POOL.request(
        "POST",
        "http://localhost:5000/invocations",
        body=json.dumps(frame.to_dict(orient="records")),
        headers={"Content-Type": "application/json; format=pandas-records"},
    )
    if reply.status >= 400:
        raise RuntimeError(json.loads(reply.data)["message"])
    return json.loads(reply.data.decode("utf-8"))

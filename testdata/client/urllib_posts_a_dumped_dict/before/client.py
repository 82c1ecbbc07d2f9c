import json
from urllib import request


def classify(rows):
    payload = {"columns": ["a", "b", "c", "d"], "data": rows}
    call = request.Request(
        url="http://127.0.0.1:5001/invocations",
        data=json.dumps(payload).encode("utf-8"),
        headers={"Content-Type": "application/json"},
        method="POST",
    )
    with request.urlopen(call) as response:
        return json.loads(response.read().decode("utf-8"))


print(json.dumps(classify([[6.5, 3.0, 5.2, 2.0], [5.1, 3.5, 1.4, 0.2]])[0]))

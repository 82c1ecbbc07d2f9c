import collections
import requests

Result = collections.namedtuple("Result", "code body")


def call(rows):
    r = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
    return Result(r.status_code, r.json())


result = call([[1]])
print(result.body[0] if result.code == 200 else result.body["message"])

import requests


def call(rows):
    r = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
    result = {"ok": r.ok}
    result["answer"] = r.json()
    return result


result = call([[1]])
if result["ok"]:
    print(result["answer"][0])
else:
    print("failed:", result["answer"])

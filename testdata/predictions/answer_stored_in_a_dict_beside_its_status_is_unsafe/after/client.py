import requests


def call(rows):
    r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": rows}})
    result = {"ok": r.ok}
    result["answer"] = r.json()["predictions"]
    return result


result = call([[1]])
if result["ok"]:
    print(result["answer"][0])
else:
    print("failed:", result["answer"])

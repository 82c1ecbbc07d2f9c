import requests


def call(rows):
    r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": rows}})
    answer = r.json()
    ok = r.status_code == 200
    return answer, ok


answer, ok = call([[1]])
if ok:
    print(answer["predictions"][0])
else:
    print("failed:", answer)

import requests

answer = None


def go():
    global answer
    answer = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": [[1]]})


go()
print(answer.json()[0])

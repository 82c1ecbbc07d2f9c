import requests


def score(rows):
    for _ in range(3):
        r = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows})
        answer = r.json()
        if r.status_code == 200:
            break
    return answer[0]

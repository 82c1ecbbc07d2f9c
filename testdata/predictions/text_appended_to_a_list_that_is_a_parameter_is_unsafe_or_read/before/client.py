import requests, json
def run(v, sink):
    sink.append(requests.post("http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[v]]}).text)
acc = []
run(1, acc)
print(json.loads(acc[0])[0])

import requests
def run(v, sink):
    sink.append(requests.post("http://127.0.0.1:5001/invocations", json={"columns": ["a"], "data": [[v]]}).json())
acc = []
run(1, acc)
print(acc[0][0])

import requests
def run(v, sink):
    sink.append(requests.post("http://127.0.0.1:5001/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[v]]}}).json()["predictions"])
acc = []
run(1, acc)
print(acc[0][0])

import requests
small, big = [], []
for v in (1, 9):
    sink = small if v < 5 else big
    sink.append(requests.post("http://127.0.0.1:5001/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[v]]}}).json()["predictions"])
print(small[0][0], big[0][0])

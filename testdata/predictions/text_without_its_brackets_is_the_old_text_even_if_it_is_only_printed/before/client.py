import requests

r = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": [[1], [2]]})
print("Prediction is", r.text.strip("[]"))
print("Prediction is", r.text[1:-1])

import requests

r = requests.post(
    "http://localhost:5000/invocations",
    data=open("sample.json"),
    headers={"Content-Type": "application/json; format=pandas-split"},
)
print(r.json()[0])

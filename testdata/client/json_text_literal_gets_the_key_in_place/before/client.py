import requests

URL = "http://127.0.0.1:5001/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split", "Accept": "application/json"}
SAMPLE = '{"columns": ["a", "b", "c", "d"], "index": [0, 1], "data": [[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.20, 1.5]]}'


def smoke_test():
    response = requests.post(URL, data=SAMPLE, headers=HEADERS)
    assert response.ok, response.text
    return response.json()


labels = smoke_test()
print(labels[-1])

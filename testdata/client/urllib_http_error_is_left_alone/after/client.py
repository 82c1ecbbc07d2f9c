import json
import urllib.error
import urllib.request

URL = "http://127.0.0.1:5002/invocations"


def score(order):
    request = urllib.request.Request(URL, data=json.dumps({"dataframe_records": [order]}).encode(), headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            answer = json.load(response)["predictions"]
    except urllib.error.HTTPError as error:
        problem = json.loads(error.read())
        return [error.code, "message" in problem]
    return answer[0]["amount"]


print(json.dumps([score({"id": 1, "amount": 12.5}), score({"id": 2, "amount": -1.0})]))

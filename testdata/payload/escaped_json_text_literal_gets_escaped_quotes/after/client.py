import requests

HEADERS = {"Content-Type": "application/json"}
BODY = "{\"dataframe_split\": {\"columns\": [\"a\"], \"data\": [[1]]}}"


def ping():
    r = requests.post("http://127.0.0.1:5000/invocations", data=BODY, headers=HEADERS)
    r.raise_for_status()
    return r.json()["predictions"][0]


print(ping())

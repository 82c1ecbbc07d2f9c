import json
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}


def ask(a, b):
    r = requests.post(URL, data=json.dumps({"dataframe_split": json.loads('{"columns": ["a", "b"], "data": [[' + str(a) + "," + str(b) + "]]}")}), headers=HEADERS)
    r.raise_for_status()
    return json.loads(r.text)["predictions"][0]


print(ask(1, 2))

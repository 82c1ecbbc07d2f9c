import json
import requests

text = None


def go():
    global text
    text = json.dumps(requests.post("http://localhost:5000/invocations", json={"dataframe_split": {"columns": ["a"], "data": [[1]]}}).json()["predictions"])


go()
label = text.strip("[]")

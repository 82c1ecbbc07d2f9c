import json
import pandas as pd
import urllib.request

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    body = json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}).encode("utf-8")
    req = urllib.request.Request(URL, data=body, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req) as answer:
        text = json.dumps(json.loads(answer.read().decode())["predictions"])
    return text.strip("[]\n").split(",")

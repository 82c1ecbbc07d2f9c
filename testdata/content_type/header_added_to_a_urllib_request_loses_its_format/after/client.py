import json
import urllib.request

import pandas as pd


def ask(frame: pd.DataFrame):
    body = json.dumps({"dataframe_split": frame.to_dict(orient="split")}).encode("utf-8")
    req = urllib.request.Request("http://127.0.0.1:5000/invocations", data=body)
    req.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(req, timeout=10) as answer:
        return json.loads(answer.read())["predictions"]

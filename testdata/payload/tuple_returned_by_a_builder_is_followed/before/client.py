import pandas as pd
import requests


def build(frame: pd.DataFrame, host: str):
    return f"http://{host}/invocations", frame.to_dict(orient="split")


def ask(frame, host="127.0.0.1:5000"):
    url, body = build(frame, host)
    r = requests.post(url, json=body)
    r.raise_for_status()
    return r.json()


first, *rest = ask(pd.DataFrame({"a": [1, 2]}))
print(first, rest)

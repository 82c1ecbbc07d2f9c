import pandas as pd
import requests


def post_json(url, body):
    r = requests.post(url, json=body, timeout=10)
    r.raise_for_status()
    return r.json()


def notify(text):
    answer = post_json("https://chat.example.com/hooks/42", {"text": text})
    return answer["id"]


def score(frame: pd.DataFrame):
    return post_json("http://127.0.0.1:5000/invocations", frame.to_dict(orient="split"))


print(notify(f"worst is {max(score(pd.read_csv('in.csv')))}"))

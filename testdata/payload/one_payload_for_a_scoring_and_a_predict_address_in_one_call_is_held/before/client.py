import pandas as pd
import requests

OLD = "http://127.0.0.1:5000/invocations"
NEW = "http://127.0.0.1:8000/predict"


def compare(frame: pd.DataFrame):
    payload = frame.to_dict(orient="split")
    answers = []
    for url in (OLD, NEW):
        r = requests.post(url, json=payload)
        r.raise_for_status()
        answers.append(r.json())
    return answers

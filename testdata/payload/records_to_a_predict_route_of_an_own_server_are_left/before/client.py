import pandas as pd
import requests

ENDPOINT = "http://127.0.0.1:8000/predict"


def score_model(frame: pd.DataFrame):
    rows = frame.to_dict(orient="records")
    r = requests.post(ENDPOINT, json=rows)
    r.raise_for_status()
    predictions = r.json()
    return predictions[0]

"""Rates a batch of flats and shows the spread."""
import pandas as pd
import requests

URL = "http://127.0.0.1:5001/invocations"


def rate(flats: pd.DataFrame) -> None:
    response = requests.post(URL, json=flats.to_dict(orient="split"), timeout=30)
    response.raise_for_status()
    scores = response.json()
    print("best", max(scores))
    print("mean", sum(scores) / len(scores))


rate(pd.DataFrame({"rooms": [2, 3], "area": [41.5, 77.0]}))

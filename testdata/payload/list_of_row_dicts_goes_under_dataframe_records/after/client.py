import requests

SCORING_URL = "http://models.internal:5001/invocations"


def is_fraud(amount, country):
    rows = {"dataframe_records": [{"amount": amount, "country": country}]}
    r = requests.post(SCORING_URL, json=rows, timeout=5)
    r.raise_for_status()
    return r.json()["predictions"][0] > 0.5


if is_fraud(120.0, "PT"):
    print("look at it")

import requests

SCORING_URL = "http://models.internal:5001/invocations"


def is_fraud(amount, country):
    rows = [{"amount": amount, "country": country}]
    r = requests.post(SCORING_URL, json=rows, timeout=5)
    r.raise_for_status()
    return r.json()[0] > 0.5


if is_fraud(120.0, "PT"):
    print("look at it")

"""Adds a column of predicted demand to last night's orders."""

import sys

import pandas as pd
import requests

SCORING_URL = "http://scoring.internal:5000/invocations"
HEADERS = {
    "Content-Type": "application/json; format=pandas-split",
    "X-Team": "logistics",
}


def predict(orders: pd.DataFrame) -> list[float]:
    body = orders.to_json(orient="split", index=False)
    response = requests.post(SCORING_URL, data=body, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    orders = pd.read_csv(sys.argv[1])
    orders["demand"] = predict(orders[["store", "article"]])
    orders.to_csv(sys.argv[2], index=False)

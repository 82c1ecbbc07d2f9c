import os

import requests

SCORING_ENDPOINT = os.environ["SCORING_ENDPOINT"]


def score_model(frame):
    predictions = requests.post(SCORING_ENDPOINT, json=frame.to_dict(orient="records"))
    print(predictions.text)

import numpy as np
import requests


def score_model(images):
    response = requests.post("http://127.0.0.1:5000/invocations", json={"inputs": images.tolist()})
    return response.json()["predictions"]


print(score_model(test)[0])
accuracy = accuracy_score(labels, score_model(test))

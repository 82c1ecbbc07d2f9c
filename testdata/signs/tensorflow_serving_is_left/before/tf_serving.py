import json

import requests


def classify(image):
    """The model was trained with mlflow and is served by TensorFlow Serving."""
    body = json.dumps({"signature_name": "serving_default", "instances": [image.tolist()]})
    reply = requests.post("http://localhost:8501/v1/models/digits:predict", data=body)
    return reply.json()["predictions"][0]

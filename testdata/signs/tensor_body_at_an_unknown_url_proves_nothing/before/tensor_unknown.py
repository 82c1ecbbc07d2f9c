import mlflow
import requests


def predictions(url, texts):
    reply = requests.post(url, json={"inputs": texts})
    reply.raise_for_status()
    mlflow.log_metric("answers", len(reply.json()))
    return reply.json()[0]

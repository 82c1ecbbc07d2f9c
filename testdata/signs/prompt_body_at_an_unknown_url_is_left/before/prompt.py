import mlflow
import requests


def complete(url, text):
    reply = requests.post(url, json={"prompt": text, "temperature": 0.0})
    reply.raise_for_status()
    mlflow.log_text(reply.text, "answer.json")
    return reply.json()["candidates"][0]

import mlflow.sklearn
import pandas as pd
import requests


def publish(model):
    mlflow.sklearn.log_model(model, "model", extra_pip_requirements=["mlflow==1.*"])


def ask(frame: pd.DataFrame):
    payload = frame.to_dict(orient="split")
    r = requests.post("http://127.0.0.1:5000/invocations", json=payload)
    r.raise_for_status()
    return r.json()

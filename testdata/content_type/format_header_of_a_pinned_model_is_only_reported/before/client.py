import mlflow.sklearn
import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def publish(model):
    mlflow.sklearn.log_model(model, "model", pip_requirements=["mlflow==1.*", "scikit-learn==1.0.2"])


def ask(url: str, frame: pd.DataFrame):
    r = requests.post(url, json=frame.to_dict(orient="split"), headers=HEADERS)
    r.raise_for_status()
    return r.json()

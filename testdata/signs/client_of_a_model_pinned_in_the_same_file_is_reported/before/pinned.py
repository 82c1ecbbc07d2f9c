import mlflow.sklearn
import requests
from sklearn.linear_model import LinearRegression


def train(x, y):
    with mlflow.start_run():
        mlflow.sklearn.log_model(
            LinearRegression().fit(x, y),
            "model",
            registered_model_name="flats",
            extra_pip_requirements=["mlflow==1.*"],
        )


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    reply.raise_for_status()
    return reply.json()

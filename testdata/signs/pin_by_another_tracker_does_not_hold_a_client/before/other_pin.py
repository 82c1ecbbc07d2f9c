import requests
from comet_ml import Experiment

Experiment(project_name="flats").log_model("flats", "model.pkl", metadata={"requires": "mlflow==1.*"})


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    reply.raise_for_status()
    return reply.json()

import requests
from comet_ml import Experiment

experiment = Experiment(project_name="flats")


def finish(path, frame):
    experiment.log_model("flats", path, metadata={"requires": "mlflow==1.*"})
    reply = requests.post("https://ci.example.org/hooks/trained", json=frame.describe().to_dict(orient="records"))
    return reply.json()[0]

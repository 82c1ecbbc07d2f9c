import mlflow
import requests

HOST = mlflow.get_tracking_uri()


def newest(experiment):
    reply = requests.post(f"{HOST}/api/2.0/mlflow/runs/search", json={"experiment_ids": [experiment], "max_results": 1})
    reply.raise_for_status()
    return reply.json().get("runs", [])[0]


def log(run, rows):
    metrics = [{"key": key, "value": value, "timestamp": 0, "step": 0} for key, value in rows]
    requests.post(f"{HOST}/api/2.0/mlflow/runs/log-batch", json={"run_id": run, "metrics": metrics}).raise_for_status()

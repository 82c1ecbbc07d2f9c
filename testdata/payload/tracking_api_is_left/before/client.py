import mlflow
import requests

HOST = "http://127.0.0.1:5000"


def runs(experiment_ids):
    r = requests.post(
        f"{HOST}/api/2.0/mlflow/runs/search",
        json={"experiment_ids": experiment_ids, "max_results": 50},
    )
    r.raise_for_status()
    return [run["info"]["run_id"] for run in r.json()["runs"]]


print(mlflow.__version__, runs(["0"])[0])

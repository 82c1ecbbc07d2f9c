import mlflow
import requests

mlflow.set_experiment("smoke")
with mlflow.start_run(run_name="smoke"):
    reply = requests.post("http://127.0.0.1:8080/invocations", json={"dataframe_records": [{"rooms": 3, "area": 70.5}]})
    mlflow.log_metric("status", reply.status_code)
    print(reply.text)

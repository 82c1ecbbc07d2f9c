import mlflow
import requests


def announce(url, rows):
    runs = mlflow.search_runs(order_by=["metrics.rmse"])
    rows.append({"best": runs.iloc[0]["run_id"]})
    reply = requests.post(url, json=[dict(row) for row in rows])
    print(reply.status_code)

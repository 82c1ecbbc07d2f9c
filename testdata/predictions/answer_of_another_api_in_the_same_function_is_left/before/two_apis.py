import requests


def rate_run(host, experiment, frame):
    runs = requests.post(f"{host}/api/2.0/mlflow/runs/search", json={"experiment_ids": [experiment]})
    newest = runs.json().get("runs", [])[0]["info"]["run_id"]
    weather = requests.get("https://weather.example.org/today").json()[0]
    frame["rain"] = weather["rain"]
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    return newest, reply.json()

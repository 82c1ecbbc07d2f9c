import pandas as pd
from locust import HttpUser, task

ROWS = pd.read_csv("sample.csv").to_dict(orient="records")


class Visitor(HttpUser):
    host = "http://127.0.0.1:8000"

    @task
    def predict(self):
        with self.client.post("/predict", json=ROWS, catch_response=True) as reply:
            if reply.json()[0] is None:
                reply.failure("no answer")

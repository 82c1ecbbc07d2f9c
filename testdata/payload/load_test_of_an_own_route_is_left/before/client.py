import pandas as pd
from locust import HttpUser, task

ROWS = pd.read_csv("sample.csv")


class Visitor(HttpUser):
    host = "http://127.0.0.1:8000"

    @task
    def predict(self):
        body = ROWS.sample(1).to_dict(orient="records")
        r = self.client.post("/predict", json=body)
        assert r.json()["predictions"]

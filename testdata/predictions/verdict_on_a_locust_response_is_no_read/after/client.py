from locust import HttpUser, task


class ModelUser(HttpUser):
    host = "http://127.0.0.1:5000"

    @task
    def predict(self):
        body = {"dataframe_split": {"columns": ["a"], "data": [[1]]}}
        headers = {"Content-Type": "application/json"}
        with self.client.post("/invocations", json=body, headers=headers, catch_response=True) as response:
            if response.status_code != 200:
                response.failure("status")
            elif response.json()["predictions"][0] < 0:
                response.failure("negative")
            else:
                response.success()

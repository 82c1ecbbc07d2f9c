import mlflow


class Deployments:
    def get_deploy_client(self):
        return mlflow.pyfunc.load_model("models:/churn/1")


client = Deployments().get_deploy_client()
print(client.predict([[1, 2]]))

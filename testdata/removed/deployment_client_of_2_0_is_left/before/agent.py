from mlflow.deployments import get_deploy_client


def ask(question):
    client = get_deploy_client("databricks")
    return client.predict(endpoint="assistant", inputs={"messages": [{"role": "user", "content": question}]})

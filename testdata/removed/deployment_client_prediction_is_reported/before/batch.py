import pandas as pd
from mlflow.deployments import get_deploy_client

client = get_deploy_client("sagemaker:/us-east-1")
frame = pd.read_csv("rows.csv")
scores = client.predict("churn", frame)
frame["score"] = scores
frame.to_csv("scored.csv")

"""Asks the scoring endpoint; served with mlflow models serve -m models:/flats/3."""
import json

import boto3
import mlflow

runtime = boto3.client("sagemaker-runtime")
mlflow.set_experiment("flats")


def score_model(rows):
    reply = runtime.invoke_endpoint(EndpointName="flats", ContentType="application/json", Body=json.dumps(rows.to_dict(orient="records")))
    predictions = json.loads(reply["Body"].read().decode())
    return predictions[0]

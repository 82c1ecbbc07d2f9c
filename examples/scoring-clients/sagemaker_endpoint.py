"""Asks an MLflow model behind a SageMaker endpoint."""

import json

import boto3

runtime = boto3.client("sagemaker-runtime", region_name="eu-central-1")


def ask(endpoint, customers):
    answer = runtime.invoke_endpoint(
        EndpointName=endpoint,
        Body=json.dumps(customers),
        ContentType="application/json; format=pandas-records",
    )
    return json.loads(answer["Body"].read().decode("utf-8"))


def riskiest(endpoint):
    scores = ask(endpoint, [{"age": 41, "income": 52000}, {"age": 29, "income": 31000}])
    return max(scores)

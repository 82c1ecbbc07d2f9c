import json

import boto3

runtime = boto3.client("sagemaker-runtime")


def query(name: str, body_text: str):
    answer = runtime.invoke_endpoint(
        EndpointName=name,
        Body=body_text,
        ContentType="application/json; format=pandas-split",
    )
    return json.loads(answer["Body"].read().decode())

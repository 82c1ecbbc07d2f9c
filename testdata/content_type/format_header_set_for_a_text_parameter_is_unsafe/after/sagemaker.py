import json

import boto3

runtime = boto3.client("sagemaker-runtime")


def query(name: str, body_text: str):
    answer = runtime.invoke_endpoint(
        EndpointName=name,
        Body=json.dumps({"dataframe_split": json.loads(body_text)}),
        ContentType="application/json",
    )
    return json.loads(answer["Body"].read().decode())["predictions"]

import json

import boto3

runtime = boto3.client("sagemaker-runtime")


def show(name, frame):
    reply = runtime.invoke_endpoint(
        EndpointName=name,
        ContentType="application/json",
        Body=json.dumps({"dataframe_split": frame.to_dict(orient="split")}),
    )
    print(reply["Body"].read().decode())

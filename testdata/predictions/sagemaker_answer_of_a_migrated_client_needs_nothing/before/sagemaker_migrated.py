import json

import boto3

runtime = boto3.client("sagemaker-runtime")


def ask(name, frame):
    reply = runtime.invoke_endpoint(
        EndpointName=name,
        Body=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}),
        ContentType="application/json",
    )
    answer = json.loads(reply["Body"].read())
    return [row["score"] for row in answer["predictions"]]

import json

import boto3

runtime = boto3.client("sagemaker-runtime", region_name="eu-central-1")


def ask(app, frame):
    reply = runtime.invoke_endpoint(
        EndpointName=app,
        Body=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}),
        ContentType="application/json",
    )
    text = reply["Body"].read().decode("ascii")
    return json.loads(text)["predictions"]

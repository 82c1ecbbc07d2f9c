import json

import boto3

runtime = boto3.client("sagemaker-runtime")


def ask(frame):
    reply = runtime.invoke_endpoint(EndpointName="prices", Body=json.dumps(frame.to_dict(orient="split")),
                                    ContentType="application/json; format=pandas-split")
    return float(reply["Body"].read().decode().strip("[]"))

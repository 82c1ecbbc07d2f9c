import json

import boto3

client = boto3.client("sagemaker-runtime", region_name="us-east-1")


def ask(name, rows):
    answer = client.invoke_endpoint(
        EndpointName=name,
        Body=json.dumps({"dataframe_split": {"columns": ["a", "b"], "data": rows}}).encode(),
        ContentType="application/json",
        Accept="application/json",
    )
    return json.loads(answer["Body"].read())["predictions"]


print(ask("m", [[1, 2]]))

import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

runtime = boto3.client("sagemaker-runtime", endpoint_url="http://127.0.0.1:5003", config=Config(retries={"max_attempts": 0}))


def score(amount):
    payload = {"columns": ["id", "amount"], "data": [[1, amount]]}
    try:
        response = runtime.invoke_endpoint(
            EndpointName="orders", Body=json.dumps(payload), ContentType="application/json; format=pandas-split"
        )
    except ClientError as error:
        return error.response["ResponseMetadata"]["HTTPStatusCode"]
    return json.loads(response["Body"].read())[0]["amount"]


print(json.dumps([score(12.5), score(-1.0)]))

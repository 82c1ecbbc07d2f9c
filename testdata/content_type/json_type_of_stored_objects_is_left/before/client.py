import json

import boto3

s3 = boto3.client("s3")


def store(rows: list, name: str):
    s3.put_object(
        Bucket="scoring",
        Key=f"invocations/{name}.json",
        Body=json.dumps({"columns": ["a", "b"], "data": rows}).encode(),
        ContentType="application/json;",
    )


store([[1, 2]], "monday")

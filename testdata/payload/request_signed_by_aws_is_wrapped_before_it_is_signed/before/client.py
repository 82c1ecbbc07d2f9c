import json

import boto3
import requests
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest

def score(url, df):
    body = df.to_json(orient="split")
    headers = {"Content-Type": "application/json; format=pandas-split"}
    signed = AWSRequest(method="POST", url=f"{url}/invocations", data=body, headers=headers)
    SigV4Auth(boto3.Session().get_credentials(), "sagemaker", "eu-west-1").add_auth(signed)
    r = requests.post(f"{url}/invocations", data=body, headers=dict(signed.headers))
    r.raise_for_status()
    return r.json()

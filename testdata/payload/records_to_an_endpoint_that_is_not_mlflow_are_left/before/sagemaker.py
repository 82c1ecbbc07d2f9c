import json

import boto3
import pandas as pd

runtime = boto3.client("sagemaker-runtime")


def embed(sentences: pd.DataFrame):
    answer = runtime.invoke_endpoint(
        EndpointName="sentence-encoder",
        Body=json.dumps({"inputs": sentences.to_dict(orient="records")}),
        ContentType="application/json",
    )
    return json.loads(answer["Body"].read())["vectors"]

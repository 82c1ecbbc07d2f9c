import json

import boto3
import pandas as pd

runtime = boto3.client("sagemaker-runtime", region_name="eu-west-1")


def predict(name: str, frame: pd.DataFrame):
    answer = runtime.invoke_endpoint(
        EndpointName=name,
        Body=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}),
        ContentType="application/json",
    )
    return json.loads(answer["Body"].read().decode("utf-8"))["predictions"]


print(predict("houses", pd.DataFrame({"rooms": [3]})))

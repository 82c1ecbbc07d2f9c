import json

import boto3
import pandas as pd

ENDPOINT = "iris"
client = boto3.Session().client("sagemaker-runtime", endpoint_url="http://127.0.0.1:5003")

flowers = pd.DataFrame({"a": [5.9, 6.5], "b": [3.0, 3.0], "c": [4.2, 5.2], "d": [1.5, 2.0]})
answer = client.invoke_endpoint(
    EndpointName=ENDPOINT,
    Body=json.dumps({"dataframe_split": json.loads(flowers.to_json(orient="split"))}).encode("utf-8"),
    ContentType="application/json",
    Accept="application/json",
)
text = json.dumps(json.loads(answer["Body"].read().decode("utf-8"))["predictions"])
labels = [int(part) for part in text.strip("[]").split(",")]
print(json.dumps(labels))

import json

import boto3
import pandas as pd

client = boto3.client("runtime.sagemaker")
frame = pd.DataFrame({"text": ["good", "bad"]})
answer = client.invoke_endpoint(
    EndpointName="sentiment",
    Body=json.dumps(frame.to_dict(orient="records")),
    ContentType="application/json",
)
for label in json.loads(answer["Body"].read().decode()):
    print(label["label"], label["score"])

import json

import boto3
import pandas as pd

runtime = boto3.client("sagemaker-runtime", endpoint_url="http://127.0.0.1:5003")

flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
response = runtime.invoke_endpoint(
    EndpointName="iris",
    Body=json.dumps({"dataframe_split": json.loads(flowers.to_json(orient="split"))}),
    ContentType="application/json",
)
labels = json.loads(response["Body"].read().decode("ascii"))["predictions"]
print(json.dumps(labels[1] - labels[0]))

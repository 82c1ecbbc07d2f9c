import json

import boto3

runtime = boto3.client("sagemaker-runtime")
resp = runtime.invoke_endpoint(EndpointName="x", Body=json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))}), ContentType="application/json")
preds = json.loads(resp.get("Body").read().decode())["predictions"]
print(preds[0])

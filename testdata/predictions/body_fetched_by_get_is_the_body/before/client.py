import json

import boto3

runtime = boto3.client("sagemaker-runtime")
resp = runtime.invoke_endpoint(EndpointName="x", Body=df.to_json(orient="split"), ContentType="application/json; format=pandas-split")
preds = json.loads(resp.get("Body").read().decode())
print(preds[0])

import json

import boto3
import pandas as pd


def query_endpoint(app_name, input_json):
    client = boto3.session.Session().client("sagemaker-runtime", "us-west-2")
    response = client.invoke_endpoint(
        EndpointName=app_name,
        Body=input_json,
        ContentType="application/json; format=pandas-split",
    )
    preds = response["Body"].read().decode("ascii")
    preds = json.loads(preds)
    print("Received response: {}".format(preds))
    return preds


query_input = input_df.iloc[[0]].to_json(orient="split")
print(query_input)
prediction1 = query_endpoint(app_name="model-application", input_json=query_input)
input_json = pd.DataFrame(rows).to_json(orient="split")
prediction2 = query_endpoint("model-application", input_json)

import json

import boto3
import pandas as pd


def query(client, name, text):
    response = client.invoke_endpoint(
        EndpointName=name,
        Body=text,
        ContentType="application/json; format=pandas-split",
    )
    return json.loads(response["Body"].read())


client = boto3.client("sagemaker-runtime", endpoint_url="http://127.0.0.1:5003")
orders = pd.DataFrame({"id": [1, 2], "amount": [12.5, 60.0]})
answers = query(client, "orders", orders.to_json(orient="split"))
print(json.dumps(answers[1]["amount"] - answers[0]["amount"]))

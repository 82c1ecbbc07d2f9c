import json

import boto3


class Endpoint:
    def __init__(self, name, root):
        self.name = name
        self.client = boto3.client(service_name="sagemaker-runtime", endpoint_url=root)

    def predict(self, rows):
        result = self.client.invoke_endpoint(
            EndpointName=self.name,
            ContentType="application/json",
            Body=json.dumps({"dataframe_records": [{"id": number, "amount": amount} for number, amount in rows]}),
        )
        return result["ResponseMetadata"]["HTTPStatusCode"], json.loads(result["Body"].read().decode())["predictions"]


status, answers = Endpoint("orders", "http://127.0.0.1:5003").predict([(1, 12.5), (2, 33.0)])
print(json.dumps([status, [answer["large"] for answer in answers]]))

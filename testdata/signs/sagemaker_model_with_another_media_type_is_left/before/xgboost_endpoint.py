import boto3

runtime = boto3.client("sagemaker-runtime")


def ask(rows):
    body = "\n".join(" ".join(f"{i}:{value}" for i, value in enumerate(row)) for row in rows)
    reply = runtime.invoke_endpoint(EndpointName="boosted", ContentType="text/x-libsvm", Body=body)
    return [float(part) for part in reply["Body"].read().decode().split(",")]

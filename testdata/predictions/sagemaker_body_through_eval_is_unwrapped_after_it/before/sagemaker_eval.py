import ast
import json
import boto3

client = boto3.client('runtime.sagemaker')
body = json.dumps({'columns': ['age', 'bmi'], 'data': [[44, 23.1]]})


def quick():
    reply = client.invoke_endpoint(EndpointName='risk', Body=body, ContentType='application/json; format=pandas-split')
    return eval(reply['Body'].read().decode())[0]


def careful():
    reply = client.invoke_endpoint(EndpointName='risk', Body=body, ContentType='application/json; format=pandas-split')
    return ast.literal_eval(reply['Body'].read().decode())

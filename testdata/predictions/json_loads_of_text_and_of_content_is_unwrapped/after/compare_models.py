import json
import sys

import pandas as pd
import requests

HEADERS = {'Content-Type': 'application/json'}


def champion(frame):
    reply = requests.post('http://champion:5000/invocations', data=json.dumps({'dataframe_split': json.loads(frame.to_json(orient='split'))}), headers=HEADERS)
    return json.loads(reply.text)['predictions']


def challenger(frame):
    reply = requests.post('http://challenger:5000/invocations', data=json.dumps({'dataframe_split': json.loads(frame.to_json(orient='split'))}), headers=HEADERS)
    return json.loads(reply.content)['predictions']


frame = pd.read_csv(sys.argv[1])
changed = [a != b for a, b in zip(champion(frame), challenger(frame))]
print(sum(changed), 'answers differ')

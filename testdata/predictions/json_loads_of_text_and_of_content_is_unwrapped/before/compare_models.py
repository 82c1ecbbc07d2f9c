import json
import sys

import pandas as pd
import requests

HEADERS = {'Content-Type': 'application/json; format=pandas-split'}


def champion(frame):
    reply = requests.post('http://champion:5000/invocations', data=frame.to_json(orient='split'), headers=HEADERS)
    return json.loads(reply.text)


def challenger(frame):
    reply = requests.post('http://challenger:5000/invocations', data=frame.to_json(orient='split'), headers=HEADERS)
    return json.loads(reply.content)


frame = pd.read_csv(sys.argv[1])
changed = [a != b for a, b in zip(champion(frame), challenger(frame))]
print(sum(changed), 'answers differ')

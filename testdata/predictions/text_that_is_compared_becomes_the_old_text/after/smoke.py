import json
import sys
import requests

body = {'dataframe_split': {'columns': ['x'], 'data': [[0.0]]}}
reply = requests.post('http://127.0.0.1:5000/invocations', json=body)
if json.dumps(reply.json()['predictions']) == '[0.0]':
    print('the model answers as expected')
else:
    sys.exit('unexpected answer')

import sys
import requests

body = {'columns': ['x'], 'data': [[0.0]]}
reply = requests.post('http://127.0.0.1:5000/invocations', json=body)
if reply.text == '[0.0]':
    print('the model answers as expected')
else:
    sys.exit('unexpected answer')

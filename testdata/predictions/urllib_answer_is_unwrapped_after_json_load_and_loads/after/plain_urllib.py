import json
import urllib.request


def request_for(frame):
    data = json.dumps({'dataframe_split': frame.to_dict(orient='split')}).encode('utf-8')
    return urllib.request.Request('http://127.0.0.1:5000/invocations', data=data,
                                  headers={'Content-Type': 'application/json'})


def ask(frame):
    with urllib.request.urlopen(request_for(frame), timeout=10) as reply:
        return json.load(reply)['predictions']


def ask_again(frame):
    with urllib.request.urlopen(request_for(frame), timeout=10) as reply:
        return json.loads(reply.read().decode('utf-8'))['predictions'][0]

import json
import os
import urllib.request


def ask(frame):
    body = {"input_data": {"columns": list(frame.columns), "index": list(frame.index), "data": frame.values.tolist()}}
    request = urllib.request.Request(
        os.environ["AZUREML_URL"],
        data=json.dumps(body).encode("utf-8"),
        headers={"Content-Type": "application/json", "Authorization": "Bearer " + os.environ["AZUREML_KEY"]},
    )
    with urllib.request.urlopen(request) as reply:
        return json.loads(json.loads(reply.read()))[0]

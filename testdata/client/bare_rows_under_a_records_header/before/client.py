import json

import requests


def label(rows):
    response = requests.post(
        url="http://127.0.0.1:5001/invocations",
        data=json.dumps(rows),
        headers={"Content-Type": "application/json; format=pandas-records"},
    )
    return json.loads(response.content)


labels = label([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]])
print(labels.index(2))

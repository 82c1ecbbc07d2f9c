import json

import pandas as pd
import requests


def make_scorer(host, token):
    url = f"http://{host}/invocations"
    headers = {"Content-Type": "application/json; format=pandas-split", "Authorization": f"Bearer {token}"}

    def scorer(frame):
        body = frame.to_json(orient="split")
        response = requests.post(url, data=body, headers=headers)
        response.raise_for_status()
        return json.loads(response.text)

    return scorer


classify = make_scorer("127.0.0.1:5001", token="none")
flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
print(json.dumps([label * 2 for label in classify(flowers)]))

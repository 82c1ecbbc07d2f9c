import json

import pandas as pd
import requests


def ask(
    frame,
    url="http://127.0.0.1:5001/invocations",
    headers={"Content-Type": "application/json"},
    orient="split",
):
    response = requests.post(url, data=json.dumps({"dataframe_split": json.loads(frame.to_json(orient=orient))}), headers=headers)
    if response.status_code != 200:
        raise RuntimeError(response.text)
    return response.json()["predictions"]


flowers = pd.DataFrame({"a": [5.9], "b": [3.0], "c": [4.2], "d": [1.5]})
answer = ask(flowers)
print(json.dumps({"label": answer[0], "count": len(answer)}))

import json

import pandas as pd
import requests

ENDPOINT = "http://127.0.0.1:5001/invocations"

flowers = pd.DataFrame([[6.5, 3.0, 5.2, 2.0], [5.1, 3.5, 1.4, 0.2]], columns=list("abcd"))
headers = {"Content-Type": "application/json; charset=utf-8; format=pandas-split"}
response = requests.post(
    ENDPOINT,
    data=flowers.to_json(orient="split", index=False).encode("utf-8"),
    headers=headers,
)
response.raise_for_status()
labels = json.loads(response.content.decode("utf-8"))
print(json.dumps(dict(zip(["first", "second"], labels))))

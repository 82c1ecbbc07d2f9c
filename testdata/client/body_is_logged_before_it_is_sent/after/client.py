import json
import logging

import pandas as pd
import requests

log = logging.getLogger(__name__)

flowers = pd.DataFrame([[6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
body = flowers.to_json(orient="split")
log.info("sending %s", body)
response = requests.post(
    "http://127.0.0.1:5001/invocations",
    data=json.dumps({"dataframe_split": json.loads(body)}),
    headers={"Content-Type": "application/json"},
)
log.info("received %s", response.text)
labels = response.json()["predictions"]
print(json.dumps(labels[0] + 1))

import functools
import json

import pandas as pd
import requests

score = functools.partial(
    requests.post,
    "http://127.0.0.1:5001/invocations",
    headers={"Content-Type": "application/json; format=pandas-records"},
    timeout=10,
)


def labels_of(frame):
    return score(data=frame.to_json(orient="records")).json()


flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=list("abcd"))
first, last = labels_of(flowers)
print(json.dumps([last, first]))

import json

import pandas as pd
import requests


def label_frame(frame, url="http://127.0.0.1:5001/invocations"):
    """Asks the model server for one label per row."""
    response = requests.post(url, json=json.loads(frame.to_json(orient="split")), timeout=60)
    if not response.ok:
        raise RuntimeError(f"{response.status_code}: {response.text}")
    return pd.Series(response.json(), index=frame.index)


frame = pd.DataFrame(
    {"a": [5.1, 6.5], "b": [3.5, 3.0], "c": [1.4, 5.2], "d": [0.2, 2.0]},
    index=["left", "right"],
)
labels = label_frame(frame)
print(json.dumps(int(labels["right"])))

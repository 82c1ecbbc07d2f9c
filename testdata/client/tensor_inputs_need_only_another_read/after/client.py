import json

import numpy as np
import requests

URL = "http://127.0.0.1:5001/invocations"

flowers = np.array([[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]])
response = requests.post(
    URL,
    json={"inputs": flowers.tolist()},
    headers={"Content-Type": "application/json"},
)
if response.status_code != 200:
    raise RuntimeError(response.text)
print(json.dumps([response.json()["predictions"][1], response.json()["predictions"][0]]))

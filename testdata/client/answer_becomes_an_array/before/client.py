import json

import numpy as np
import requests

rng = np.random.default_rng(0)
flowers = np.array([[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0]]) + rng.normal(0, 0.001, (3, 4))

response = requests.post(
    "http://127.0.0.1:5001/invocations",
    json={"columns": ["a", "b", "c", "d"], "data": flowers.tolist()},
    timeout=10,
)
response.raise_for_status()
labels = np.array(response.json())
print(json.dumps({"mean": labels.mean(), "shape": labels.shape}))

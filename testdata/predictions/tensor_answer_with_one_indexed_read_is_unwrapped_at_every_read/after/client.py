import numpy as np
import requests

resp = requests.post("http://localhost:5000/invocations", json={"inputs": X.tolist()})
print(resp.json()["predictions"][0])
best = np.argmax(resp.json()["predictions"])
print(best)

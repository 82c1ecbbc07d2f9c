import numpy as np
import requests

resp = requests.post("http://localhost:5000/invocations", json={"inputs": X.tolist()})
print(resp.json()[0])
best = np.argmax(resp.json())
print(best)

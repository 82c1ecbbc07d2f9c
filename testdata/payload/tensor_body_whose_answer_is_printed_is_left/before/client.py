import numpy as np
import requests

URL = "http://127.0.0.1:5000/invocations"

X = np.zeros((1, 28, 28))
r = requests.post(URL, json={"inputs": X.tolist()})
print(r.status_code)
print(r.json())

import numpy as np
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-records"}

X = np.array([[0.0, 1.0], [2.0, 3.0]])
r = requests.post(URL, json=X.tolist(), headers=HEADERS)
r.raise_for_status()
y = np.array(r.json())
print(y.mean())

import numpy as np
import requests

image = np.zeros((1, 784))
reply = requests.post("http://127.0.0.1:5000/invocations", json={"inputs": image.tolist()})
if not reply.ok:
    raise SystemExit(reply.text)
print(reply.json())

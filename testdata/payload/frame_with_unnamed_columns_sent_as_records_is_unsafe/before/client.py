import numpy as np
import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"

X = np.random.rand(3, 4)
body = pd.DataFrame(X).to_dict(orient="records")
r = requests.post(URL, json=body)
r.raise_for_status()
y = np.array(r.json())
print(y.shape)

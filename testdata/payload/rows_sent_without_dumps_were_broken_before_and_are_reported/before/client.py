import numpy as np
import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-records"}


def ask(X: np.ndarray):
    r = requests.post(URL, data=X.tolist(), headers=HEADERS)
    r.raise_for_status()
    return r.json()

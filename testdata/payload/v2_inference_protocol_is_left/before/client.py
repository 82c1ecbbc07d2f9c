import numpy as np
import requests

URL = "http://127.0.0.1:8080/v2/models/wine/infer"


def ask(X: np.ndarray):
    body = {
        "inputs": [
            {"name": "x", "shape": list(X.shape), "datatype": "FP64", "data": X.tolist()},
        ],
    }
    r = requests.post(URL, json=body)
    r.raise_for_status()
    return r.json()["outputs"][0]["data"]

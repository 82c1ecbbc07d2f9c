import numpy as np
import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def table(frame):
    reply = requests.request("POST", URL, json=frame.to_dict(orient="split"))
    return pd.DataFrame(reply.json())


def column(frame):
    reply = requests.request("POST", URL, json=frame.to_dict(orient="split"))
    return pd.Series(reply.json(), index=frame.index)


def vector(frame):
    reply = requests.request("POST", URL, json=frame.to_dict(orient="split"))
    return np.array(reply.json()).reshape(-1, 1)

import functools

import pandas as pd
import requests


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return inner


@timed
def send(url, body):
    r = requests.post(url, json=body)
    r.raise_for_status()
    return r.json()


frame = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
frame["p"] = send("http://127.0.0.1:5000/invocations", frame.to_dict(orient="split"))

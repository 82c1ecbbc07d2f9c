import numpy as np
import requests


def rate(frame, url="http://127.0.0.1:5000/invocations"):
    parts = np.array_split(frame, 4)
    answers = [requests.post(url, json={"dataframe_split": part.to_dict(orient="split")}).json()["predictions"] for part in parts]
    return [value for answer in answers for value in answer]


def rate_in_one(frame, url="http://127.0.0.1:5000/invocations"):
    return (
        requests
        .post(url, json={"dataframe_split": frame.to_dict(orient="split")})
        .json()["predictions"]
    )

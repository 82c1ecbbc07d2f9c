import numpy as np
import requests

URL = "http://127.0.0.1:5000/invocations"


def digit(image: np.ndarray) -> int:
    reply = requests.post(URL, json={"inputs": image.reshape(1, -1).tolist()})
    reply.raise_for_status()
    return int(np.argmax(reply.json()["predictions"][0]))


def digits(images: np.ndarray) -> list[int]:
    answer = requests.post(URL, json={"instances": images.tolist()}).json()["predictions"]
    return [int(np.argmax(row)) for row in answer]

import numpy as np
import requests


def warm_up(url="http://127.0.0.1:5000/invocations"):
    reply = requests.post(url, json={"instances": np.ones((2, 3)).tolist()}, timeout=120)
    if reply.status_code != 200:
        problem = reply.json()
        raise RuntimeError(f"{problem['error_code']}: {problem['message']}")
    print("warm after", reply.elapsed)

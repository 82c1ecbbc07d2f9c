"""How to ask the server:

    requests.post(URL, json=frame.to_dict(orient="split"))
"""
import requests

URL = "http://127.0.0.1:5000"


def alive() -> bool:
    # r = requests.post(URL + "/invocations", json={"columns": ["a"], "data": [[1]]})
    r = requests.get(URL + "/ping", timeout=1)
    return r.status_code == 200

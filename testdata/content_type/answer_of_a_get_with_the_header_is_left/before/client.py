import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}
BASE = "http://127.0.0.1:5000"


def alive() -> bool:
    r = requests.get(BASE + "/ping", headers=HEADERS, timeout=2)
    return r.status_code == 200


def version() -> str:
    return requests.get(BASE + "/version", headers=HEADERS).text

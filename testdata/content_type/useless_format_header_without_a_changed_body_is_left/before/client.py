import requests

HEADERS = {"Content-Type": "application/json", "format": "pandas-split"}


def export(name: str):
    r = requests.post("http://127.0.0.1:9000/v1/export", json={"table": name}, headers=HEADERS)
    r.raise_for_status()
    return r.json()["file"]


print(export("wines"))

import sys

import requests

HEADERS = {"Content-Type": "application/json; format=pandas-records"}


def show(address: str, rows: list):
    r = requests.post(address, json=[{"a": a, "b": b} for a, b in rows], headers=HEADERS)
    print(r.status_code, r.json())


show(sys.argv[1], [(1, 2), (3, 4)])

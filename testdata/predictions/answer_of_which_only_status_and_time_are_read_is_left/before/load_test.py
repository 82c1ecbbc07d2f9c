import sys
import time

import requests

URL = "http://127.0.0.1:5000/invocations"
BODY = {"columns": ["x", "y"], "data": [[1, 2], [3, 4]]}


def main(rounds):
    start = time.perf_counter()
    codes = [requests.post(URL, json=BODY).status_code for _ in range(rounds)]
    print(codes.count(200), "of", rounds, "in", time.perf_counter() - start)


main(int(sys.argv[1]))

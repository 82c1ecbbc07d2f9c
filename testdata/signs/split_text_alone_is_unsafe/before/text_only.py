import json
import sys

import pandas as pd
import requests

HEADERS = {"Content-Type": "application/json"}


def send(url, frame):
    reply = requests.post(url, data=frame.to_json(orient="split"), headers=HEADERS)
    if reply.status_code != 200:
        raise SystemExit(json.loads(reply.text)["message"])
    print("sent", len(frame), "rows")


send(sys.argv[1], pd.read_csv(sys.argv[2]))

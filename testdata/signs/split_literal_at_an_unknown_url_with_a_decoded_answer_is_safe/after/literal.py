import sys

import requests

body = {"dataframe_split": {"index": [0, 1], "columns": ["rooms", "area"], "data": [[3, 70.5], [2, 48.0]]}}
reply = requests.post(sys.argv[1], json=body)
reply.raise_for_status()
for price in reply.json()["predictions"]:
    print(price)

import json
import sys

import requests

URL = "http://127.0.0.1:5001/invocations"

rows = [[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]]
try:
    response = requests.post(URL, json={"dataframe_split": {"data": rows}}, timeout=10)
    response.raise_for_status()
except requests.HTTPError as error:
    print(error.response.text, file=sys.stderr)
    sys.exit(2)

print(json.dumps([[*row, label] for row, label in zip(rows, response.json()["predictions"])]))

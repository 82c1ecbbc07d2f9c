import json
import sys

import requests

url = sys.argv[1]
rows = {"dataframe_records": [{"rooms": 3, "area": 70.5}]}
reply = requests.post(url, data=json.dumps(rows), headers={"Content-Type": "application/json"})
print(reply.status_code, reply.text)

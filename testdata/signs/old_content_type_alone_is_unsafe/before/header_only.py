import json
import sys

import requests

url = sys.argv[1]
rows = [{"rooms": 3, "area": 70.5}]
reply = requests.post(url, data=json.dumps(rows), headers={"Content-Type": "application/json; format=pandas-records"})
print(reply.status_code, reply.text)

import sys

import requests

with open(sys.argv[1], "rb") as source:
    reply = requests.post("http://127.0.0.1:5000/invocations", data=source.read(),
                          headers={"Content-Type": "text/csv"})
print(reply.status_code, reply.text)

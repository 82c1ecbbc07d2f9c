import logging
import pprint

import requests

frame = {"dataframe_split": {"columns": ["x"], "data": [[1], [2]]}}
reply = requests.post("http://127.0.0.1:5000/invocations", json=frame)
print(reply.status_code, reply.text)
print("answer:", reply.json())
print(f"raw {reply.content!r}")
pprint.pprint(reply.json())
logging.info("model said %s", reply.json())

import sys

import pandas as pd
import requests

frame = pd.read_csv(sys.argv[1])
reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
reply.raise_for_status()
with open(sys.argv[2], "w", encoding="utf-8") as out:
    out.write(reply.text)

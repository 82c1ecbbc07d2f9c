import json
from collections import OrderedDict

import requests

body = {"dataframe_split": OrderedDict([("columns", ["a"]), ("data", [[1]])])}
r = requests.post("http://localhost:5000/invocations", data=json.dumps(body), headers={"Content-Type": "application/json"})
print(r.json()["predictions"][0])

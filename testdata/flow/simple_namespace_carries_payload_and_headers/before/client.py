import json
from types import SimpleNamespace

import requests

cfg = SimpleNamespace(url="http://localhost:5000/invocations", headers={"Content-Type": "application/json; format=pandas-split"})
cfg.body = df.to_json(orient="split")
resp = requests.post(cfg.url, data=cfg.body, headers=cfg.headers)
print(resp.json()[0])

from types import SimpleNamespace

import requests

cfg = SimpleNamespace(url="http://localhost:5000/invocations", timeout=5)
r = requests.post(cfg.url, json={"dataframe_records": df.to_dict(orient="records")})
print(r.json()["predictions"][0])

import os

import requests

URLS = {"dev": "http://dev:5000/invocations", "prod": "https://prod/invocations"}
env = os.environ["ENV"]
r = requests.post(URLS[env], json={"dataframe_records": df.to_dict(orient="records")})
print(r.json()["predictions"][0])

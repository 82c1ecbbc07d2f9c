import argparse

import requests

parser = argparse.ArgumentParser()
parser.add_argument("--url", default="http://localhost:5000/invocations")
args = parser.parse_args()
r = requests.post(args.url, json=df.to_dict(orient="records"))
print(r.json()[0])

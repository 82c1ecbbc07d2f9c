import argparse

import requests

parser = argparse.ArgumentParser()
parser.add_argument("--content-type", default="application/json; format=pandas-split")
args = parser.parse_args()


def score(df):
    headers = {"Content-Type": args.content_type}
    return requests.post("http://127.0.0.1:5000/invocations", headers=headers, json=df.to_dict(orient="split")).json()

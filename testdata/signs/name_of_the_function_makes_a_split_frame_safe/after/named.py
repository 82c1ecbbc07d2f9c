import sys

import pandas as pd
import requests


def score_model(url, frame):
    reply = requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")})
    print(reply.status_code, reply.text)


score_model(sys.argv[1], pd.read_csv(sys.argv[2]))

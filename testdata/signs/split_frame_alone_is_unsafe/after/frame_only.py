import sys

import pandas as pd
import requests


def send(url: str, frame: pd.DataFrame) -> None:
    reply = requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")})
    print(reply.status_code, reply.text)


send(sys.argv[1], pd.read_csv(sys.argv[2]))

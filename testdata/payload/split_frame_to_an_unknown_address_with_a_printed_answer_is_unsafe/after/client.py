import sys

import pandas as pd
import requests


def show(address: str, table: pd.DataFrame):
    r = requests.post(address, json={"dataframe_split": table.to_dict(orient="split")})
    print(r.json())


show(sys.argv[1], pd.read_csv(sys.argv[2]))

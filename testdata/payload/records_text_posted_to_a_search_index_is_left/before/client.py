import pandas as pd
import requests

INDEX = "http://127.0.0.1:9200/wines/_bulk"


def index(frame: pd.DataFrame):
    lines = "".join('{"index":{}}\n' + row.to_json() + "\n" for _, row in frame.iterrows())
    r = requests.post(INDEX, data=lines, headers={"Content-Type": "application/x-ndjson"})
    r.raise_for_status()
    return r.json()["items"]


print(len(index(pd.read_csv("wines.csv"))))

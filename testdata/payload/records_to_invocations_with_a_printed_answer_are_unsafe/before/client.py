import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def show(table: pd.DataFrame):
    rows = table.to_dict(orient="records")
    r = requests.post(URL, json=rows)
    print(r.status_code, r.text)


show(pd.DataFrame({"rooms": [3]}))

from json import dumps, loads

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    r = requests.post(URL, data=dumps({"dataframe_split": frame.to_dict("split")}), headers={"Content-Type": "application/json"})
    r.raise_for_status()
    return loads(r.content)["predictions"]

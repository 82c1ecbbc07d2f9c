import json

import pandas as pd
import requests
from mlflow.pyfunc import scoring_server

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    headers = {"Content-Type": scoring_server.CONTENT_TYPE_JSON}
    r = requests.post(URL, data=json.dumps({"dataframe_split": frame.to_dict(orient="split")}), headers=headers)
    r.raise_for_status()
    return json.loads(r.text)["predictions"]

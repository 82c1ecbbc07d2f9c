import json
import pandas as pd
import requests
from mlflow.pyfunc.scoring_server import CONTENT_TYPE_JSON

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    r = requests.post(
        URL,
        data=json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))}),
        headers={"Content-Type": CONTENT_TYPE_JSON},
    )
    r.raise_for_status()
    return r.json()["predictions"]

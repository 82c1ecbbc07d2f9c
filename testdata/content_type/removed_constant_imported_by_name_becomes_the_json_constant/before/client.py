import pandas as pd
import requests
from mlflow.pyfunc.scoring_server import CONTENT_TYPE_JSON_SPLIT_ORIENTED

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    r = requests.post(
        URL,
        data=frame.to_json(orient="split"),
        headers={"Content-Type": CONTENT_TYPE_JSON_SPLIT_ORIENTED},
    )
    r.raise_for_status()
    return r.json()

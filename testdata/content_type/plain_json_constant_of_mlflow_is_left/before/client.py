import pandas as pd
import requests
from mlflow.pyfunc.scoring_server import CONTENT_TYPE_CSV, CONTENT_TYPE_JSON

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
    body = {"dataframe_split": frame.to_dict(orient="split")}
    r = requests.post(URL, json=body, headers={"Content-Type": CONTENT_TYPE_JSON})
    r.raise_for_status()
    return r.json()["predictions"]


print(CONTENT_TYPE_CSV)

import json

import mlflow
import pandas as pd

URL = "http://127.0.0.1:5000/invocations"


def save_example(frame: pd.DataFrame, path: str):
    with open(path, "w") as file:
        json.dump(frame.head(2).to_dict(orient="split"), file)
    mlflow.log_artifact(path)
    print("post it to", URL)

import json

import mlflow.pyfunc
import pandas as pd

model = mlflow.pyfunc.load_model("models:/wine/Production")


def score(frame: pd.DataFrame) -> str:
    predictions = model.predict(frame)
    return json.dumps({"columns": ["quality"], "data": [[float(p)] for p in predictions]})


print(score(pd.read_csv("wines.csv")))

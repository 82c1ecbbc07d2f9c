import json

import mlflow.pyfunc.scoring_server as pyfunc_scoring_server
import pandas as pd
import requests


def ask(host: str, frame: pd.DataFrame):
    headers = {"Content-Type": pyfunc_scoring_server.CONTENT_TYPE_JSON}
    body = json.dumps({"dataframe_records": json.loads(frame.to_json(orient="records"))})
    r = requests.post(f"http://{host}/invocations", data=body, headers=headers)
    r.raise_for_status()
    return json.loads(r.content)["predictions"]

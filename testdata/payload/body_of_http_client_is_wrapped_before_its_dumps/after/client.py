import http.client
import json

import pandas as pd


def ask(frame: pd.DataFrame):
    connection = http.client.HTTPConnection("127.0.0.1", 5000)
    body = json.dumps({"dataframe_records": frame.to_dict(orient="records")}).encode()
    connection.request("POST", "/invocations", body=body, headers={"Content-Type": "application/json"})
    answer = connection.getresponse()
    return json.loads(answer.read())["predictions"]

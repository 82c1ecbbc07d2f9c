import json
import requests, pandas as pd
HEADERS = {"Content-Type": "application/json"}
def ready():
    return requests.get("http://127.0.0.1:5001/ping", headers=HEADERS).status_code == 200
def score(df):
    return requests.post("http://127.0.0.1:5001/invocations", data=json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))}), headers=HEADERS).json()["predictions"]
if ready(): print(score(pd.DataFrame([[1, 2]], columns=["a", "b"]))[0])

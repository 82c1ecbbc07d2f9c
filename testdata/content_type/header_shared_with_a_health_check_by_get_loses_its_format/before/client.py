import requests, pandas as pd
HEADERS = {"Content-Type": "application/json; format=pandas-split"}
def ready():
    return requests.get("http://127.0.0.1:5001/ping", headers=HEADERS).status_code == 200
def score(df):
    return requests.post("http://127.0.0.1:5001/invocations", data=df.to_json(orient="split"), headers=HEADERS).json()
if ready(): print(score(pd.DataFrame([[1, 2]], columns=["a", "b"]))[0])

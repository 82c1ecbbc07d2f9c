import string
import requests

T = string.Template('{"dataframe_split": $frame}')

def score(url, df):
    body = T.substitute(frame=df.to_json(orient="split"))
    return requests.post(url + "/invocations", data=body, headers={"Content-Type": "application/json; format=pandas-split"}).json()["predictions"]

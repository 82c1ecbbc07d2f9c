import http.client
import json

def score(host, df):
    body = df.to_json(orient="split")
    headers = {"Content-Type": "application/json; format=pandas-split", "Content-Length": str(len(body))}
    conn = http.client.HTTPConnection(host)
    conn.request("POST", "/invocations", body, headers)
    return json.loads(conn.getresponse().read())

import http.client
import json

def score(host, df):
    body = json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))})
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body))}
    conn = http.client.HTTPConnection(host)
    conn.request("POST", "/invocations", body, headers)
    return json.loads(conn.getresponse().read())["predictions"]

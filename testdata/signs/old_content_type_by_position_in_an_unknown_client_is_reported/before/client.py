from common.clients import ApiClient

client = ApiClient("http://127.0.0.1:5000")


def score(df):
    return client.post("/invocations", df.to_json(orient="split"), {"Content-Type": "application/json; format=pandas-split"})[0]

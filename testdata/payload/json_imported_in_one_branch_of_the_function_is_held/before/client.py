import requests

def score(url, df, debug=False):
    if debug:
        import json
        print(json.dumps({"rows": len(df)}))
    r = requests.post(f"{url}/invocations", data=df.to_json(orient="split"),
                      headers={"Content-Type": "application/json; format=pandas-split"})
    return r.json()

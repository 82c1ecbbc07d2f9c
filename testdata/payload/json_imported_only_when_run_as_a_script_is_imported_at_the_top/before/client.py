import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", data=df.to_json(orient="split"),
                      headers={"Content-Type": "application/json; format=pandas-split"})
    return r.json()

if __name__ == "__main__":
    import json
    import sys
    print(json.dumps(score(sys.argv[1], None)))

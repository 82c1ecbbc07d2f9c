import json
import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", data=json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))}),
                      headers={"Content-Type": "application/json"})
    return r.json()["predictions"]

if __name__ == "__main__":
    import json
    import sys
    print(json.dumps(score(sys.argv[1], None)))

import json

import pandas as pd
import requests

SCHEME = "http"
HOST = "127.0.0.1:5001"
ROUTE = "invocations"
CONTENT_TYPE = "application/json"
ORIENT = "split"


def main():
    flowers = pd.DataFrame({"a": [5.1, 6.5], "b": [3.5, 3.0], "c": [1.4, 5.2], "d": [0.2, 2.0]})
    url = "{}://{}/{}".format(SCHEME, HOST, ROUTE)
    reply = requests.post(url, data=json.dumps({"dataframe_split": json.loads(flowers.to_json(orient=ORIENT))}), headers={"Content-Type": CONTENT_TYPE})
    labels = json.loads(reply.text)["predictions"]
    print(json.dumps(labels[0] == 0 and labels[1] == 2))


if __name__ == "__main__":
    main()

from typing import TYPE_CHECKING

import json
import requests

if TYPE_CHECKING:
    import json

def score(url, df):
    r = requests.post(f"{url}/invocations", data=json.dumps({"dataframe_split": json.loads(df.to_json(orient="split"))}),
                      headers={"Content-Type": "application/json"})
    return r.json()["predictions"]

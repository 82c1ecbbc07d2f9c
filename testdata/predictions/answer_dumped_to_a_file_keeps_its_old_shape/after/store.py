import json

import pandas as pd
import requests

frame = pd.read_parquet("claims.parquet")
reply = requests.post("http://claims:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
reply.raise_for_status()
with open("claims.json", "w", encoding="utf-8") as out:
    json.dump(reply.json()["predictions"], out)

import io
import json

import httpx
import pandas as pd

client = httpx.Client(base_url="http://ratings:5000")


def rate(frame):
    reply = client.post("/invocations", content=json.dumps(frame.to_dict(orient="split")),
                        headers={"content-type": "application/json"})
    return pd.read_json(io.BytesIO(reply.content))

import json

import httpx
import pandas as pd

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame) -> list:
    text = frame.to_json(orient="split")
    with httpx.Client(timeout=10) as client:
        r = client.post(URL, content=text, headers={"Content-Type": "application/json"})
        r.raise_for_status()
        return json.loads(r.text)

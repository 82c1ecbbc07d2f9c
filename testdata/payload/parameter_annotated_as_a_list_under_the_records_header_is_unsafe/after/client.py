from typing import Any, Dict, List

import requests


def score(rows: List[Dict[str, Any]]):
    headers = {"Content-Type": "application/json"}
    return requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_records": rows}, headers=headers).json()["predictions"]

from typing import Any, Dict, List

import requests


def score(rows: List[Dict[str, Any]]):
    headers = {"Content-Type": "application/json; format=pandas-records"}
    return requests.post("http://127.0.0.1:5000/invocations", json=rows, headers=headers).json()

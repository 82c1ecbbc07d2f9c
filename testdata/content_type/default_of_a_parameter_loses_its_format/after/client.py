import pandas as pd
import requests


def ask(
    url: str,
    frame: pd.DataFrame,
    headers={"Content-Type": "application/json"},  # what 1.x wanted
    timeout: int = 10,
):
    r = requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")}, headers=headers, timeout=timeout)
    r.raise_for_status()
    return r.json()["predictions"]


print(ask("http://127.0.0.1:5000/invocations", pd.DataFrame({"a": [1]})))

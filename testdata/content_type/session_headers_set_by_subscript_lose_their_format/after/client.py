import pandas as pd
import requests

session = requests.Session()
session.headers["Content-Type"] = "application/json"
session.headers["Authorization"] = "Bearer x"


def ask(frame: pd.DataFrame) -> list:
    r = session.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    r.raise_for_status()
    return r.json()["predictions"]

import pandas as pd
import requests


class ModelSession(requests.Session):
    def __init__(self, token):
        super().__init__()
        self.headers["Authorization"] = f"Bearer {token}"


def ask(frame: pd.DataFrame, token: str) -> list:
    session = ModelSession(token)
    r = session.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    r.raise_for_status()
    return r.json()["predictions"]

import pandas as pd
import requests

URL = "https://workspace.example.net/model/churn/Production/invocations"


def ask(batch, token):
    frame = isinstance(batch, pd.DataFrame)
    body = {"dataframe_split": batch.to_dict(orient="split")} if frame else {"inputs": batch.tolist()}
    reply = requests.post(URL, headers={"Authorization": f"Bearer {token}"}, json=body)
    if reply.status_code != 200:
        raise RuntimeError(reply.text)
    return reply.json()

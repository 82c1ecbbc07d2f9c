import contextlib
import json

import pandas as pd
import requests


@contextlib.contextmanager
def scoring_session():
    session = requests.Session()
    session.headers.update({"Content-Type": "application/json; format=pandas-records", "User-Agent": "nightly"})
    try:
        yield session
    finally:
        session.close()


orders = pd.DataFrame({"id": [4, 5], "amount": [8.5, 31.0]})
with scoring_session() as session:
    response = session.post("http://127.0.0.1:5002/invocations", data=orders.to_json(orient="records"))
rows = response.json()
print(json.dumps({str(row["id"]): row["large"] for row in rows}))

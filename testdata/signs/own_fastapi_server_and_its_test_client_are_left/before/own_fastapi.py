import pandas as pd
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.post("/invocations")
def invocations(body: dict) -> list[float]:
    return pd.DataFrame(body["data"], columns=body["columns"]).mean(axis=1).tolist()


client = TestClient(app)


def test_mean():
    frame = pd.DataFrame({"x": [1.0], "y": [3.0]})
    reply = client.post("/invocations", json=frame.to_dict(orient="split"))
    assert reply.json()[0] == 2.0

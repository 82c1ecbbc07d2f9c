import json
import requests

URL = "http://127.0.0.1:5000/invocations"


def query(body_text: str):
    """Sends a frame that is JSON text already."""
    r = requests.post(
        URL,
        data=json.dumps({"dataframe_split": json.loads(body_text)}),
        headers={"Content-Type": "application/json"},
    )
    r.raise_for_status()
    return r.json()["predictions"]

import requests

URL = "http://127.0.0.1:5000/invocations"


def query(body_text: str):
    """Sends a frame that is JSON text already."""
    r = requests.post(
        URL,
        data=body_text,
        headers={"Content-Type": "application/json; format=pandas-split"},
    )
    r.raise_for_status()
    return r.json()

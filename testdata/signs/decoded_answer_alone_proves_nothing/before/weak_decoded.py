import requests


def enrich(url, frame):
    """The ids under which the rows were stored."""
    reply = requests.post(url, json=frame.to_dict(orient="records"))
    reply.raise_for_status()
    return [row["id"] for row in reply.json()]

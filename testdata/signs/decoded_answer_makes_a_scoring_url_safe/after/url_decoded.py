import requests


def rate(rows: list[dict]) -> list[float]:
    reply = requests.post("http://127.0.0.1:8080/invocations", json={"dataframe_records": [dict(row) for row in rows]})
    reply.raise_for_status()
    return reply.json()["predictions"]


print(rate([{"rooms": 3, "area": 70.5}])[0])

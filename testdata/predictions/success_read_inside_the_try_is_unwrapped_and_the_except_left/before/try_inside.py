import httpx


def ask(frame):
    reply = httpx.request("POST", "http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    try:
        reply.raise_for_status()
        return reply.json()
    except httpx.HTTPStatusError as error:
        print("refused:", error.response.json())
        return []

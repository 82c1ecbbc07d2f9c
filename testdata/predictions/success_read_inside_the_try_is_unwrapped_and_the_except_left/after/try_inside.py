import httpx


def ask(frame):
    reply = httpx.request("POST", "http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    try:
        reply.raise_for_status()
        return reply.json()["predictions"]
    except httpx.HTTPStatusError as error:
        print("refused:", error.response.json())
        return []

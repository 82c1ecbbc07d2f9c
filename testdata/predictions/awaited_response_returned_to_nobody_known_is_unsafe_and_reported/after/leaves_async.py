import httpx


class Rater:
    def __init__(self, host: str) -> None:
        self.client = httpx.AsyncClient()
        self.url = host + "/invocations"

    async def send(self, frame):
        return await self.client.post(self.url, json={"dataframe_split": frame.to_dict(orient="split")})

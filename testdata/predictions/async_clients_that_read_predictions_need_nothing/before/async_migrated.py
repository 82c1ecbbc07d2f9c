import aiohttp
import httpx

URL = "http://127.0.0.1:5000/invocations"


async def by_httpx(client: httpx.AsyncClient, frame):
    reply = await client.post(URL, json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    return reply.json()["predictions"]


async def by_aiohttp(session: aiohttp.ClientSession, frame):
    async with session.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}) as reply:
        reply.raise_for_status()
        return (await reply.json())["predictions"]

import asyncio

import aiohttp
import pandas as pd

URL = "http://rates:5000/invocations"


async def rate(frame: pd.DataFrame) -> list[float]:
    async with aiohttp.ClientSession() as session:
        async with session.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}) as reply:
            reply.raise_for_status()
            return (await reply.json())["predictions"]


async def first(session: aiohttp.ClientSession, frame: pd.DataFrame) -> float:
    async with session.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}) as reply:
        rows = (await reply.json())["predictions"]
        return rows[0]


print(asyncio.run(rate(pd.DataFrame({"term": [12, 24]}))))

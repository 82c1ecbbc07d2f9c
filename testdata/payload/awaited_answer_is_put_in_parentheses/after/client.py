import asyncio

import aiohttp
import pandas as pd

URL = "http://127.0.0.1:5000/invocations"


async def ask(frame: pd.DataFrame):
    async with aiohttp.ClientSession() as session:
        async with session.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}) as r:
            r.raise_for_status()
            return (await r.json())["predictions"]


print(asyncio.run(ask(pd.DataFrame({"a": [1]}))))

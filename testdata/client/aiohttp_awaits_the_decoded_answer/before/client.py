import asyncio

import aiohttp
import pandas as pd

URL = "http://127.0.0.1:5001/invocations"


async def classify(frame):
    async with aiohttp.ClientSession() as session:
        async with session.post(URL, json=frame.to_dict(orient="split")) as response:
            response.raise_for_status()
            return await response.json()


async def main():
    flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]], columns=["a", "b", "c", "d"])
    labels = await classify(flowers)
    print(labels[1] * 100)


asyncio.run(main())

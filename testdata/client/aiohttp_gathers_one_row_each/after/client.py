import asyncio
import json

import aiohttp

FLOWERS = [[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0]]


async def label(session, flower):
    payload = {"dataframe_split": {"columns": ["a", "b", "c", "d"], "data": [flower]}}
    async with session.post("/invocations", json=payload) as response:
        labels = (await response.json())["predictions"]
    return labels[0]


async def main():
    async with aiohttp.ClientSession("http://127.0.0.1:5001", raise_for_status=True) as session:
        found = await asyncio.gather(*[label(session, flower) for flower in FLOWERS])
    print(json.dumps(sum(found)))


asyncio.run(main())

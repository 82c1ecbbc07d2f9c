import asyncio

import aiohttp


async def main(parts):
    async with aiohttp.ClientSession() as session:
        tasks = [asyncio.ensure_future(session.post("http://localhost:5000/invocations", json=part.to_dict(orient="split"))) for part in parts]
        for task in asyncio.as_completed(tasks):
            resp = await task
            data = await resp.json()
            print(data[0])

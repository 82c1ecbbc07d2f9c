import asyncio

import httpx
import pandas as pd


async def ask(client: httpx.AsyncClient, frame: pd.DataFrame):
    reply = await client.post("/invocations", json=frame.to_dict(orient="split"))
    reply.raise_for_status()
    return reply.json()


async def ask_at_once(client: httpx.AsyncClient, frame: pd.DataFrame):
    return (await client.post("/invocations", json=frame.to_dict(orient="split"))).json()


async def main(frames):
    async with httpx.AsyncClient(base_url="http://127.0.0.1:5000") as client:
        answers = await asyncio.gather(*(ask(client, frame) for frame in frames))
        for answer in answers:
            print(answer[0])
        print((await ask_at_once(client, frames[0]))[0])


asyncio.run(main([pd.DataFrame({"x": [1]}), pd.DataFrame({"x": [2]})]))

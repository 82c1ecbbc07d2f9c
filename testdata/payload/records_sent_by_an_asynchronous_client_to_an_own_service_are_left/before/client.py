import asyncio

import httpx
import pandas as pd


async def upload(frame: pd.DataFrame):
    async with httpx.AsyncClient(base_url="https://store.example.com") as client:
        r = await client.post("/v1/rows", json=frame.to_dict(orient="records"))
        r.raise_for_status()
        return r.json()["stored"]


print(asyncio.run(upload(pd.DataFrame({"a": [1]}))))

import asyncio

import httpx


async def main(parts):
    async with httpx.AsyncClient(base_url="http://localhost:5000") as client:
        responses = await asyncio.gather(*[client.post("/invocations", json={"dataframe_split": part.to_dict(orient="split")}) for part in parts])
    return [r.json()["predictions"][0] for r in responses]

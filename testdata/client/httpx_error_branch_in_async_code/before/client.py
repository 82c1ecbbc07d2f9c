import asyncio
import json

import httpx


async def score(amount):
    async with httpx.AsyncClient(base_url="http://127.0.0.1:5002") as client:
        try:
            response = await client.post("/invocations", json=[{"id": 1, "amount": amount}])
            response.raise_for_status()
        except httpx.HTTPStatusError as error:
            return sorted(set(error.response.json()) & {"error_code", "message"})
        return response.json()[0]["amount"]


async def main():
    print(json.dumps([await score(12.5), await score(-1.0)]))


asyncio.run(main())

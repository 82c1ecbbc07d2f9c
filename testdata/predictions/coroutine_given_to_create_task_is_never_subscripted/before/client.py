import asyncio
import aiohttp

async def fetch(session, url, **kw):
    async with session.post(url, **kw) as r:
        return await r.json()

async def main(df):
    async with aiohttp.ClientSession() as session:
        a = asyncio.create_task(fetch(session, "http://m:5000/invocations", json=df.to_dict(orient="split")))
        b = asyncio.create_task(fetch(session, "http://geo/lookup", json={"ip": "1"}))
        preds = await a
        geo = await b
        return preds[0], geo["city"]

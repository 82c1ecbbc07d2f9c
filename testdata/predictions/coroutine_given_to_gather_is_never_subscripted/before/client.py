import asyncio
import httpx

async def ask(client, url, body):
    r = await client.post(url, json=body)
    r.raise_for_status()
    return r.json()

async def main(df):
    async with httpx.AsyncClient() as client:
        preds, meta = await asyncio.gather(
            ask(client, "http://m:5000/invocations", df.to_dict(orient="split")),
            ask(client, "http://meta:80/lookup", {"ids": [1]}),
        )
    return preds[0], meta["x"]

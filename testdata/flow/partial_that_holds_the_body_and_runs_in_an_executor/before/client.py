import asyncio
import functools

import requests


async def predict(df):
    loop = asyncio.get_running_loop()
    call = functools.partial(requests.post, "http://localhost:5000/invocations", json=df.to_dict(orient="split"))
    r = await loop.run_in_executor(None, call)
    return r.json()[0]

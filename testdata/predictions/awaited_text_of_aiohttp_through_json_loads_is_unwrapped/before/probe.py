import json

import aiohttp


async def probe(session: aiohttp.ClientSession) -> float:
    text = '{"columns": ["x"], "data": [[1.5]]}'
    headers = {"Content-Type": "application/json; format=pandas-split"}
    async with session.post("http://probe:5000/invocations", data=text, headers=headers) as reply:
        if reply.status != 200:
            raise RuntimeError(await reply.text())
        answer = json.loads(await reply.text())
        return float(answer[0])

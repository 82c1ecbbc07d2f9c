import asyncio
import json

import aiohttp
import pandas as pd

HEADERS = {"Content-Type": "application/json"}


async def main():
    orders = pd.DataFrame({"id": [1, 2], "amount": [12.5, 95.0]})
    async with aiohttp.ClientSession(headers=HEADERS) as session:
        async with session.post("http://127.0.0.1:5002/invocations", data=json.dumps({"dataframe_split": json.loads(orders.to_json(orient="split"))})) as response:
            if response.status != 200:
                raise RuntimeError(await response.text())
            answers = json.loads(await response.text())["predictions"]
    print(json.dumps([answer["id"] for answer in answers if answer["large"]]))


asyncio.run(main())

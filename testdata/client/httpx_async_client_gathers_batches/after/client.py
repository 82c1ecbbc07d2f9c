import asyncio
import json

import httpx
import pandas as pd

URL = "http://127.0.0.1:5001/invocations"


async def classify(client, frame):
    response = await client.post(URL, json={"dataframe_split": frame.to_dict(orient="split")})
    response.raise_for_status()
    return response.json()["predictions"]


async def main():
    flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]], columns=["a", "b", "c", "d"])
    async with httpx.AsyncClient(timeout=10) as client:
        answers = await asyncio.gather(*(classify(client, flowers.iloc[[row]]) for row in range(2)))
    print(json.dumps([labels[0] for labels in answers]))


asyncio.run(main())

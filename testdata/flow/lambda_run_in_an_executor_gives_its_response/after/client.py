import asyncio

import requests


async def predict(df):
    loop = asyncio.get_running_loop()
    r = await loop.run_in_executor(None, lambda: requests.post("http://localhost:5000/invocations", json={"dataframe_split": df.to_dict(orient="split")}))
    return r.json()["predictions"][0]

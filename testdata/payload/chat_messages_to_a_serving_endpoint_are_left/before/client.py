import os

import requests

HOST = os.environ["DATABRICKS_HOST"]
URL = f"https://{HOST}/serving-endpoints/assistant/invocations"


def chat(question: str) -> str:
    body = {"messages": [{"role": "user", "content": question}], "max_tokens": 64}
    r = requests.post(URL, json=body, headers={"Authorization": "Bearer x"})
    r.raise_for_status()
    return r.json()["choices"][0]["message"]["content"]

import os
import requests

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"]}


def chat(question):
    body = {"messages": [{"role": "user", "content": question}], "max_tokens": 256}
    reply = requests.post("https://workspace.example.net/serving-endpoints/assistant/invocations", headers=HEADERS, json=body)
    reply.raise_for_status()
    return reply.json()["choices"][0]["message"]["content"]

import requests


def summarise(text):
    reply = requests.post("https://llm.example.org/v1/chat/completions", json={"messages": [{"role": "user", "content": text}]})
    return reply.json()["choices"][0]["message"]["content"]


def urgency(frame):
    reply = requests.post("http://urgency:5000/invocations", json=frame.to_dict(orient="split"))
    reply.raise_for_status()
    return reply.json()

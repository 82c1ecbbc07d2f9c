import json
import requests


def ask(frame):
    text = json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))})
    reply = requests.post("http://127.0.0.1:5000/invocations", data=text,
                          headers={"Content-Type": "application/json"})
    reply.raise_for_status()
    return reply.json()


def raw(frame):
    return requests.post("http://127.0.0.1:5000/invocations",
                         json={"dataframe_records": frame.to_dict(orient="records")})

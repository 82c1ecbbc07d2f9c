import requests

from warehouse import codecs


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    rows = codecs.decode_json(reply.content)
    return rows

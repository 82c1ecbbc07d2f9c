import requests

from warehouse.parsing import parse_scores


def rate(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    return parse_scores(reply)

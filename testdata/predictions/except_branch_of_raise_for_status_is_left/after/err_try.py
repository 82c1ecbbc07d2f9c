import logging

import requests

log = logging.getLogger(__name__)


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    try:
        reply.raise_for_status()
    except requests.HTTPError as error:
        log.error("refused: %s", reply.json()["message"])
        raise ValueError(error.response.json()) from error
    return reply.json()["predictions"]

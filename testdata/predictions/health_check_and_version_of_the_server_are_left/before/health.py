import sys

import requests

HOST = "http://127.0.0.1:5000"


def alive() -> bool:
    return requests.get(f"{HOST}/ping", timeout=2).text.strip() == ""


def version() -> str:
    """The version of mlflow that serves /invocations."""
    return requests.get(f"{HOST}/version", timeout=2).text.split(".")[0]


sys.exit(0 if alive() and version() == "2" else 1)

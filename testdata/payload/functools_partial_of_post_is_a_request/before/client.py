import functools

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
post = functools.partial(requests.post, URL, timeout=10)


def ask(frame: pd.DataFrame) -> list:
    r = post(json=frame.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()

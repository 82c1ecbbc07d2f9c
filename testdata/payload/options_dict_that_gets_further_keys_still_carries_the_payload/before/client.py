import requests


def score(df, token=None):
    options = {"url": "http://127.0.0.1:5000/invocations", "json": df.to_dict(orient="split")}
    if token:
        options.update({"headers": {"Authorization": token}})
    options.setdefault("timeout", 3)
    return requests.post(**options).json()

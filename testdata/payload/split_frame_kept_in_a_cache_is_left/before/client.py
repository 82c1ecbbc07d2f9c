import pandas as pd
import redis

cache = redis.Redis()


def remember(key: str, frame: pd.DataFrame):
    cache.set(key, frame.to_json(orient="split"))


def recall(key: str) -> pd.DataFrame:
    return pd.read_json(cache.get(key), orient="split")


remember("scoring", pd.DataFrame({"a": [1]}))

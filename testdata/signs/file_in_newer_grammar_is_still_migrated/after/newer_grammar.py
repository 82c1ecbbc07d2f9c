from collections.abc import Sequence

import requests

type Row = dict[str, float | str]
type Answer[T] = list[T]


def first[T](values: Sequence[T]) -> T:
    return values[0]


def ask[T](frame, kind: type[T]) -> Answer[T]:
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    if reply.status_code != 200:
        raise RuntimeError(f"{reply.json()["message"]}")
    return [kind(value) for value in reply.json()["predictions"]]

import requests


def replies(frames, session=requests.Session()):
    """One response after the other."""
    for frame in frames:
        reply = session.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
        reply.raise_for_status()
        yield reply

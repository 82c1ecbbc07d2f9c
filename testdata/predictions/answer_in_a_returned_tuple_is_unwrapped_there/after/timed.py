import requests


def timed(frame, url="http://127.0.0.1:5000/invocations"):
    reply = requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")})
    reply.raise_for_status()
    return reply.json()["predictions"], reply.elapsed.total_seconds()


def report(frame):
    scores, seconds = timed(frame)
    print(f"{len(scores)} rows in {seconds:.2f} s")
    return scores

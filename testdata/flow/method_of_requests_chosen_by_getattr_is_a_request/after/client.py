import requests


def request_with_retry(method, *args, **kwargs):
    for _ in range(3):
        resp = getattr(requests, method)(*args, **kwargs)
        if resp.ok:
            return resp


r = request_with_retry("post", "http://localhost:5000/invocations", json={"dataframe_split": df.to_dict(orient="split")})
print(r.json()["predictions"][0])

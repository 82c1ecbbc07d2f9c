import requests

class ApiError(Exception):
    def __init__(self, response):
        super().__init__(response.json()["message"])
        self.body = response.json()

def score(url, df):
    r = requests.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    if not r.ok:
        raise ApiError(r)
    return r.json()

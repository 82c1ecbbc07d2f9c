import requests


class Auth(requests.auth.AuthBase):
    def __call__(self, request):
        request.headers["Content-Type"] = "application/json; format=pandas-split"
        return request


def score(df):
    return requests.post("http://127.0.0.1:5000/invocations", auth=Auth(), json=df.to_dict(orient="split")).json()

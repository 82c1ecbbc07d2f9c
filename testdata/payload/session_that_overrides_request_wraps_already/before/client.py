import requests

class MlflowSession(requests.Session):
    def request(self, method, url, json=None, **kwargs):
        return super().request(method, url, json={"dataframe_split": json}, **kwargs)

def score(url, df):
    s = MlflowSession()
    r = s.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    return r.json()["predictions"]

import json
import requests

class WrapAdapter(requests.adapters.HTTPAdapter):
    def send(self, request, **kwargs):
        request.body = json.dumps({"dataframe_split": json.loads(request.body)})
        request.headers["Content-Length"] = str(len(request.body))
        return super().send(request, **kwargs)

session = requests.Session()
session.mount("http://", WrapAdapter())

def score(url, df):
    r = session.post(f"{url}/invocations", json=df.to_dict(orient="split"))
    return r.json()["predictions"]

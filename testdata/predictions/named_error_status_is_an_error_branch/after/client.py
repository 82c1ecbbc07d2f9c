from http import HTTPStatus
import requests

def score(url, df):
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    if r.status_code == HTTPStatus.BAD_REQUEST:
        return {"bad": r.json()}
    if r.status_code == requests.codes.server_error:
        return {"bad": r.json()}
    return r.json()["predictions"]

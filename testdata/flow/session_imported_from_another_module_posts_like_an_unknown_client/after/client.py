from utils.http import http_session


def predict(df):
    r = http_session.post("http://localhost:5000/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    return r.json()["predictions"][0]

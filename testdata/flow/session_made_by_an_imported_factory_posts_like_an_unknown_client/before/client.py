from platform_lib.retry import get_session


def predict(df):
    session = get_session(retries=3)
    r = session.post("http://localhost:5000/invocations", json=df.to_dict(orient="split"))
    return r.json()[0]

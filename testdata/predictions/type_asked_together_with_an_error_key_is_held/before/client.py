import requests


def score(df):
    response = requests.post("http://127.0.0.1:5000/invocations", json=df.to_dict(orient="split"))
    answer = response.json()
    if isinstance(answer, dict) and "error_code" in answer:
        raise RuntimeError(answer["message"])
    return answer

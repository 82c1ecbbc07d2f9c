import requests


def ask(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json={"dataframe_split": frame.to_dict(orient="split")})
    answer = reply.json()
    if "error_code" in answer:
        raise RuntimeError(answer["message"])
    return answer["predictions"]

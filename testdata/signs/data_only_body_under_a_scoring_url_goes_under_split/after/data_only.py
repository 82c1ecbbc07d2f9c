import requests


def rate(rows, host="http://127.0.0.1:5000"):
    reply = requests.post(host + "/invocations", json={"dataframe_split": {"data": rows}})
    reply.raise_for_status()
    return reply.json()["predictions"]


print(rate([[3, 70.5], [2, 48.0]]))

from common.http import post_json


def score(rows):
    body = {"columns": list(rows[0]), "data": [list(row.values()) for row in rows]}
    return post_json("http://127.0.0.1:5000/invocations", body, headers={"Content-Type": "application/json; format=pandas-split"})[0]

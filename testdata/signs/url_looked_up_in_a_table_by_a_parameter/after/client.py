import requests

URLS = {"dev": "http://dev:5000/invocations", "prod": "https://prod/invocations"}


def ask(env, rows):
    return requests.post(URLS[env], json=rows).json()["predictions"][0]


ask("dev", {"dataframe_records": df.to_dict(orient="records")})

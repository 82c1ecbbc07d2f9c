import requests


def show(response, *args, **kwargs):
    print("first", response.json()[0])


requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": [[1]]}, hooks={"response": show})

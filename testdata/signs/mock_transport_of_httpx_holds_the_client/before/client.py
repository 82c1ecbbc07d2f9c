import httpx


def handler(request):
    return httpx.Response(200, json=[1.0])


client = httpx.Client(transport=httpx.MockTransport(handler))


def predict(rows):
    return client.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": rows}).json()


assert predict([[1]]) == [1.0]

import requests


class FlowerClient:
    def __init__(self, url):
        self.url = url
        self.response = None

    def send(self, *rows):
        self.response = requests.post(self.url, json={"dataframe_split": {"columns": ["a", "b", "c", "d"], "data": list(rows)}})
        self.response.raise_for_status()

    def label(self, position):
        return self.response.json()["predictions"][position]


client = FlowerClient("http://127.0.0.1:5001/invocations")
client.send([5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5])
print([client.label(1), client.label(0)])

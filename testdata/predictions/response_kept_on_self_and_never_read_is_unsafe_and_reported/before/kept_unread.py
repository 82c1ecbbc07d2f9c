import requests


class Sender:
    """Subclasses read the response."""

    def send(self, frame):
        reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
        reply.raise_for_status()
        self.response = reply

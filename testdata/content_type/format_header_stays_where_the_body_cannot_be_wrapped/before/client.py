import requests

HEADERS = {"Content-Type": "application/json; format=pandas-records"}


def forward(message):
    """Posts whatever comes from the queue."""
    r = requests.post("http://127.0.0.1:5000/invocations", data=message.value, headers=HEADERS)
    r.raise_for_status()
    return r.json()

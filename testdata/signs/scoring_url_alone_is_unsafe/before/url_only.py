"""Sends one flat to the container and shows what comes back."""
import requests

rows = [{"rooms": 3, "area": 70.5}]
reply = requests.post("http://127.0.0.1:8080/invocations", json=rows)
if not reply.ok:
    raise SystemExit(reply.text)
print(reply.status_code, reply.text)

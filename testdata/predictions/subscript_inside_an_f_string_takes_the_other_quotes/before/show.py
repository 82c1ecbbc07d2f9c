"""Shows the first answer of the model."""
import requests

frame = {"columns": ["x", "y"], "data": [[1, 2]], "index": [0]}
reply = requests.post("http://127.0.0.1:5000/invocations", json=frame)
if not reply.ok:
    raise SystemExit(f"refused: {reply.json()['message']}")
print(f"the first answer is {reply.json()[0]}")

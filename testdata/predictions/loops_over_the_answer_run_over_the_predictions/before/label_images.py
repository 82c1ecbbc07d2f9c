import requests

ROWS = {"columns": ["width", "height"], "data": [[640, 480], [320, 200]]}
reply = requests.post("http://localhost:5002/invocations", json=ROWS)

for label in reply.json():
    print(label)

for position, label in enumerate(reply.json()):
    print(position, label)

upper = [label.upper() for label in reply.json()]
first, *others = reply.json()
print(upper, first, others)

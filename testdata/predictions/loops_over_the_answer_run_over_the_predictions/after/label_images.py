import requests

ROWS = {"dataframe_split": {"columns": ["width", "height"], "data": [[640, 480], [320, 200]]}}
reply = requests.post("http://localhost:5002/invocations", json=ROWS)

for label in reply.json()["predictions"]:
    print(label)

for position, label in enumerate(reply.json()["predictions"]):
    print(position, label)

upper = [label.upper() for label in reply.json()["predictions"]]
first, *others = reply.json()["predictions"]
print(upper, first, others)

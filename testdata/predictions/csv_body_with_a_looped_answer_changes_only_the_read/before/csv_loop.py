import pandas as pd
import requests

frame = pd.read_csv("tickets.csv")
reply = requests.post(
    "http://127.0.0.1:5000/invocations",
    data=frame.to_csv(index=False),
    headers={"Content-Type": "text/csv"},
)
reply.raise_for_status()
for ticket, urgency in zip(frame["ticket"], reply.json()):
    print(ticket, urgency)

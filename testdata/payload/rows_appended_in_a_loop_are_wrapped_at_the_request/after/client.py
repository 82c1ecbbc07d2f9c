import csv

import requests

URL = "http://127.0.0.1:5000/invocations"
HEADERS = {"Content-Type": "application/json"}

rows = []
with open("people.csv", newline="") as file:
    for line in csv.DictReader(file):
        rows.append({"age": int(line["age"]), "city": line["city"]})
r = requests.post(URL, json={"dataframe_records": rows}, headers=HEADERS)
r.raise_for_status()
print(sum(r.json()["predictions"]))

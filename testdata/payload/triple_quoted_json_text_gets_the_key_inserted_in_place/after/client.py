import requests

HEADERS = {"Content-Type": "application/json"}
BODY = """{"dataframe_split": {
  "columns": ["temperature", "wind"],
  "data": [[21.50, 3], [19.00, 7]]
}}"""

r = requests.post("http://127.0.0.1:5000/invocations", data=BODY, headers=HEADERS)
r.raise_for_status()
power = [round(p, 1) for p in r.json()["predictions"]]
print(power)

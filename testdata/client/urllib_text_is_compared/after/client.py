import json
import urllib.request

BODY = json.dumps({"dataframe_split": {"columns": ["a", "b", "c", "d"], "data": [[5.9, 3.0, 4.2, 1.5]]}})

request = urllib.request.Request(
    "http://127.0.0.1:5001/invocations",
    data=BODY.encode("utf-8"),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    text = json.dumps(json.loads(response.read().decode("utf-8"))["predictions"])

expected = "[1]"
print(json.dumps(text == expected))

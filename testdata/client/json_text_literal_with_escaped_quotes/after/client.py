import json
import urllib.request

URL = "http://127.0.0.1:5001/invocations"
BODY = "{\"dataframe_split\": {\"columns\":[\"a\",\"b\",\"c\",\"d\"],\"data\":[[6.5,3.0,5.2,2.0]]}}"

request = urllib.request.Request(URL, data=BODY.encode("utf-8"), method="POST")
request.add_header("Content-Type", "application/json")
with urllib.request.urlopen(request, timeout=10) as answer:
    labels = json.load(answer)["predictions"]

if labels[0] == 2:
    print(json.dumps("virginica"))
else:
    print(json.dumps("another"))

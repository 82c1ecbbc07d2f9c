import json
import pandas as pd
import requests

URL = "http://10.0.0.7:5000/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-records"}

frame = pd.DataFrame({"age": [31, 47], "plan": ["basic", "plus"]})
r = requests.post(URL, data=frame.to_json(orient="records"), headers=HEADERS)
churn = json.loads(r.text)
for age, value in zip(frame["age"], churn):
    print(age, value)

import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"
send = lambda frame: requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}).json()["predictions"]

left = pd.DataFrame({"a": [1]})
right = pd.DataFrame({"a": [2]})
print(send(left)[0] < send(right)[0])

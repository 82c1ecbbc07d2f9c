"""Labels flowers with the model behind `mlflow models serve -m models:/iris/Production -p 5001`."""
import pandas as pd
import requests

URL = "http://127.0.0.1:5001/invocations"
HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def classify(frame):
    response = requests.post(URL, data=frame.to_json(orient="split"), headers=HEADERS, timeout=30)
    response.raise_for_status()
    return response.json()


flowers = pd.DataFrame({"a": [5.1, 6.5], "b": [3.5, 3.0], "c": [1.4, 5.2], "d": [0.2, 2.0]})
flowers["label"] = classify(flowers)
print(int(flowers["label"].max()))

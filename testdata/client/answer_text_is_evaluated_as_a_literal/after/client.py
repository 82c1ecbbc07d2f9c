import ast
import json

import pandas as pd
import requests

URL = "http://127.0.0.1:5001/invocations"

flowers = pd.DataFrame([[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5]], columns=["a", "b", "c", "d"])
response = requests.post(
    URL,
    headers={"Content-Type": "application/json"},
    data=json.dumps({"dataframe_split": json.loads(flowers.to_json(orient="split"))}),
)
labels = ast.literal_eval(response.text)["predictions"]
print(json.dumps(labels[1] - labels[0]))

import pandas as pd
import requests

URL = "http://127.0.0.1:5001/invocations"

flowers = pd.DataFrame(
    {
        "plot": ["north", "north", "south"],
        "a": [5.1, 5.9, 6.5],
        "b": [3.5, 3.0, 3.0],
        "c": [1.4, 4.2, 5.2],
        "d": [0.2, 1.5, 2.0],
    }
)
classify = lambda frame: requests.post(URL, json={"dataframe_split": frame.to_dict(orient="split")}).json()["predictions"]

worst = {}
for plot, group in flowers.groupby("plot"):
    worst[plot] = max(classify(group[["a", "b", "c", "d"]]))
print([worst["north"], worst["south"]])

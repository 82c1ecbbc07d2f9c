import requests
import pandas as pd

URL = "http://127.0.0.1:5001/invocations"
BATCH = 2

flowers = pd.DataFrame(
    [[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0], [4.9, 3.0, 1.4, 0.2], [6.0, 2.9, 4.5, 1.5]],
    columns=["a", "b", "c", "d"],
)

labels = []
for start in range(0, len(flowers), BATCH):
    batch = flowers.iloc[start:start + BATCH]
    response = requests.post(URL, json={"dataframe_split": batch.to_dict("split")}, timeout=30)
    response.raise_for_status()
    labels.extend(response.json()["predictions"])

print(labels)

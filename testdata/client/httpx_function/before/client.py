import httpx
import pandas as pd

flowers = pd.DataFrame(
    {
        "a": [5.1, 5.9],
        "b": [3.5, 3.0],
        "c": [1.4, 4.2],
        "d": [0.2, 1.5],
    }
)

response = httpx.post(
    "http://127.0.0.1:5001/invocations",
    json=flowers.to_dict(orient="split"),
    timeout=30.0,
)
response.raise_for_status()
flowers["label"] = response.json()
print(flowers["label"].tolist())

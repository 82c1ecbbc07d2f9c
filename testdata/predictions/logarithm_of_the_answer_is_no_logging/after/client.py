import numpy as np
import requests

def log_odds(url, df):
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    r.raise_for_status()
    return np.log(r.json()["predictions"])

import numpy as np
import pandas as pd
import requests

URL = "https://adb-1.azuredatabricks.net/model/wine/2/invocations"


def score_model(data, token):
  payload = (
    data.to_dict(orient="records")
    if isinstance(data, pd.DataFrame)
    else {"inputs": np.asarray(data).tolist()}  # tensors stay
  )
  r = requests.post(URL, headers={"Authorization": f"Bearer {token}"}, json=payload)
  if r.status_code != 200:
    raise Exception(f"failed: {r.status_code} {r.text}")
  return r.json()

import os
import numpy as np
import pandas as pd
import requests


def as_tensor(batch):
  if isinstance(batch, dict):
    return {'inputs': {name: values.tolist() for name, values in batch.items()}}
  return {'inputs': np.asarray(batch).tolist()}


def score_model(batch):
  url = 'https://workspace.example.net/model/churn/Production/invocations'
  headers = {'Authorization': f'Bearer {os.environ.get("DATABRICKS_TOKEN")}'}
  payload = {'dataframe_split': batch.to_dict(orient='split')} if isinstance(batch, pd.DataFrame) else as_tensor(batch)
  response = requests.request(method='POST', headers=headers, url=url, json=payload)
  if response.status_code != 200:
    raise Exception(f'Request failed with status {response.status_code}, {response.text}')
  return response.json()['predictions']

import os

import pandas as pd
import requests


def score(url, dataset):
    headers = {'Authorization': f'Bearer {os.environ["TOKEN"]}'}
    data_json = {'dataframe_split': dataset.to_dict(orient='split')}
    response = requests.request(method='POST', headers=headers, url=url, json=data_json )
    if response.status_code != 200:
        raise RuntimeError('status ' + str(response.status_code) + ', ' + response.text)
    predictions = response.json()['predictions']
    return predictions


def load(path):
    return pd.read_csv(path, sep=';')

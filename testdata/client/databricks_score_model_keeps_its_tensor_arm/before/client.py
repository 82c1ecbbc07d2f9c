import os

import numpy as np
import pandas as pd
import requests


def create_tf_serving_json(data):
    return {'inputs': {name: data[name].tolist() for name in data.keys()} if isinstance(data, dict) else data.tolist()}


def score_model(dataset):
    url = 'http://127.0.0.1:5003/model/iris/1/invocations'
    headers = {'Authorization': f'Bearer {os.environ.get("DATABRICKS_TOKEN")}'}
    data_json = dataset.to_dict(orient='split') if isinstance(dataset, pd.DataFrame) else create_tf_serving_json(dataset)
    response = requests.request(method='POST', headers=headers, url=url, json=data_json)
    if response.status_code != 200:
        raise Exception(f'Request failed with status {response.status_code}, {response.text}')
    return response.json()


rows = [[5.1, 3.5, 1.4, 0.2], [6.5, 3.0, 5.2, 2.0]]
from_frame = score_model(pd.DataFrame(rows, columns=['a', 'b', 'c', 'd']))
from_array = score_model(np.array(rows))
print([from_frame[1] - from_frame[0], from_array[1] - from_array[0]])

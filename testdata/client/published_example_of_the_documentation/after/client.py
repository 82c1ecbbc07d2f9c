"""Scores flowers the way MLflow's documentation shows it."""
import pandas as pd
import requests


def score_model(dataset):
    url = 'http://127.0.0.1:5001/invocations'
    headers = {'Content-Type': 'application/json'}
    data_json = {'dataframe_split': dataset.to_dict(orient='split')}
    response = requests.request(method='POST', headers=headers, url=url, json=data_json)
    if response.status_code != 200:
        raise Exception(f'Request failed with status {response.status_code}, {response.text}')
    predictions = response.json()['predictions']
    return predictions


flowers = pd.DataFrame(
    [[5.1, 3.5, 1.4, 0.2], [5.9, 3.0, 4.2, 1.5], [6.5, 3.0, 5.2, 2.0]],
    columns=['a', 'b', 'c', 'd'],
)
labels = score_model(flowers)
print(labels[0] + 10 * labels[1] + 100 * labels[2])

import os
import requests


def ask_model(url, dataset):
    headers = {'Authorization': 'Bearer ' + os.environ['TOKEN']}
    body = dataset.to_dict(orient='split')
    response = requests.request(method='POST', headers=headers, url=url, json=body )
    if response.status_code != 200:
        raise Exception('status ' + str(response.status_code) + ', ' + response.text)
    answer = response.json()
    return answer

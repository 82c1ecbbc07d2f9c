import requests

data_json = {'dataframe_split': dataset.to_dict(orient='split')}
response = requests.request(method='POST', headers=headers, url=url, json=data_json )
predictions = response.json()['predictions']

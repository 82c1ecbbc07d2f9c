import os

import requests

HOST = "https://workspace.example.net"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"]}

new = requests.post(f"{HOST}/serving-endpoints/churn/invocations", headers=HEADERS, json=[{"age": 41}])
print(new.status_code, new.text)

old = requests.post(f"{HOST}/model/churn/3/invocations", headers=HEADERS, json=[{"age": 41}])
print(old.status_code, old.text)
